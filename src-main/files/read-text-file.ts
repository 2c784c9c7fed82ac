import { open } from 'node:fs/promises';
import { LARGEST_DESIGN_BYTES } from '#core/host/host-api.ts';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { fileTrouble } from './file-trouble.ts';

/** What a file looked like when it was last read or written; another look later means that somebody changed it. */
export interface FileStamp {
  readonly modifiedMillis: number;
  readonly sizeBytes: number;
}

/** A text and the stamp of the file it was read from. */
export interface ReadText {
  readonly text: string;
  readonly stamp: FileStamp;
}

/** Reads a text file whole. Too large, not a file, not UTF-8 or not readable: a sentence that says so. */
export async function readTextFile(path: string): Promise<Result<ReadText>> {
  try {
    await using file = await open(path, 'r');
    const status = await file.stat();
    if (!status.isFile()) return fail(`${path} is not a file; choose a design (a file ending in .eventloom.json).`);
    if (status.size > LARGEST_DESIGN_BYTES) return fail(tooLarge(path, status.size));
    const text = decodeUtf8(await file.readFile());
    if (text === undefined) {
      return fail(`${path} is not a text in UTF-8; a design is a JSON file in UTF-8. Save it in that encoding first.`);
    }
    return ok({ text, stamp: { modifiedMillis: status.mtimeMs, sizeBytes: status.size } });
  } catch (error) {
    return fail(fileTrouble(path, 'read', error));
  }
}

function tooLarge(path: string, bytes: number): string {
  const megabytes = (count: number) => Math.ceil(count / 1_000_000);
  return `${path} has ${megabytes(bytes)} MB; a design has at most ${megabytes(LARGEST_DESIGN_BYTES)} MB. Check that it is the right file.`;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
