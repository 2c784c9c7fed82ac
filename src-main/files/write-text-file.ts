import { stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { fileTrouble, troubleCode } from './file-trouble.ts';
import type { FileStamp } from './read-text-file.ts';

/** Writes a text (or bytes as they are) to a file whole or not at all, and gives the new look of the file. */
export async function writeTextFile(path: string, text: string | Buffer): Promise<Result<FileStamp>> {
  try {
    await writeFileAtomic(path, text, { encoding: 'utf8' });
    return ok(stampOf(await stat(path)));
  } catch (error) {
    return fail(fileTrouble(path, 'written', error));
  }
}

/** How a file looks now; undefined when it is gone. */
export async function lookAt(path: string): Promise<FileStamp | undefined> {
  try {
    return stampOf(await stat(path));
  } catch (error) {
    if (troubleCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function stampOf(status: { mtimeMs: number; size: number }): FileStamp {
  return { modifiedMillis: status.mtimeMs, sizeBytes: status.size };
}
