import { keptFiles } from '#core/cloudformation/read/local-files.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import type { FileReference } from '#core/host/host-api.ts';
import { fail } from '#core/shared/result.ts';
import { notifyError } from '../app/notify.tsx';
import { host } from '../host/host.ts';

/**
 * Reads a template together with what it keeps in files beside it: definitions and nested stacks, which may name files of
 * their own. Says which could not be read.
 */
export async function readWithFiles(text: string, file: FileReference | null) {
  const texts: Record<string, string> = {};
  const troubles = new Map<string, string>();
  const missing = () => filesNamedBy(text, texts).filter(path => !troubles.has(path));
  if (file !== null) {
    for (let paths = missing(); paths.length > 0; paths = missing()) {
      for (const path of paths) {
        const read = await host.readBeside({ file, path });
        if (read.ok) texts[path] = read.value;
        else troubles.set(path, read.error);
      }
    }
  }
  const read = readTemplate(text, keptFiles(texts));
  if (!read.ok || file === null) return read;
  const { files } = read.value;
  for (const [path, why] of files.troubles) if (path in texts) troubles.set(path, `${path}: ${why}`);
  const [first, ...more] = troubles;
  if (first !== undefined) {
    const [path, why] = first;
    const what = files.kindOf(path) === 'definition' ? 'A workflow' : 'A nested stack';
    const rest = more.length === 0 ? '' : ` ${more.length} more.`;
    notifyError(`${what} of the template was not read`, `${why}${rest} Everything else is open.`);
  }
  return read;
}

/** The files that a template names, with those that the files at hand name, and that are not at hand. */
function filesNamedBy(text: string, texts: Readonly<Record<string, string>>): readonly string[] {
  const named = new Set<string>();
  const kept = keptFiles(texts);
  readTemplate(text, path => {
    if (Object.hasOwn(texts, path)) return kept(path);
    named.add(path);
    return fail('');
  });
  return [...named];
}
