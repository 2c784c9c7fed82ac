import { keptFiles } from '#core/cloudformation/read/local-files.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import type { FileReference } from '#core/host/host-api.ts';
import { fail } from '#core/shared/result.ts';
import { notifyError } from '../app/notify.tsx';
import { host } from '../host/host.ts';

/** Reads a template together with the definitions that it keeps in files beside it; says which could not be read. */
export async function readWithFiles(text: string, file: FileReference | null) {
  const named = new Set<string>();
  const alone = readTemplate(text, path => {
    named.add(path);
    return fail('');
  });
  if (file === null || named.size === 0) return alone;
  const texts: Record<string, string> = {};
  const troubles: string[] = [];
  for (const path of named) {
    const read = await host.readBeside({ file, path });
    if (read.ok) texts[path] = read.value;
    else troubles.push(read.error);
  }
  const read = Object.keys(texts).length === 0 ? alone : readTemplate(text, keptFiles(texts));
  if (read.ok) for (const [path, why] of read.value.files.troubles) if (path in texts) troubles.push(`${path}: ${why}`);
  const [first, ...more] = troubles;
  if (first !== undefined) {
    const rest = more.length === 0 ? '' : ` ${more.length} more.`;
    notifyError('A workflow of the template was not read', `${first}${rest} Everything else is open.`);
  }
  return read;
}
