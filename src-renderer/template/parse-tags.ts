import { exportSettingsSchema } from '#core/contract/export-settings.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';

/** Tags written one a line, `team=orders`. Fails with a sentence that names the line. */
export function parseTags(text: string): Result<Readonly<Record<string, string>>> {
  const tags: Record<string, string> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const split = line.indexOf('=');
    const [key, value] = [line.slice(0, split).trim(), line.slice(split + 1).trim()];
    if (split < 0) return fail(`Line ${index + 1}: write it as name=text, such as team=orders.`);
    const parsed = exportSettingsSchema.safeParse({ tags: { [key]: value } });
    if (!parsed.success) return fail(`Line ${index + 1}: AWS takes no tag "${key}" with this text.`);
    tags[key] = value;
  }
  return ok(tags);
}

/** Tags one a line, as {@link parseTags} reads them. */
export function tagsAsText(tags: Readonly<Record<string, string>> = {}): string {
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}
