import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { CommandError } from './command-error.ts';

/** The name that stands for standard output where a file is asked for. */
export const STANDARD_OUTPUT = '-';

/** Writes a text to a file whole or not at all, making its folder, or to standard output when no file or `-` is given. */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === STANDARD_OUTPUT) {
    await writeStandardOutput(text);
    return;
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, text);
  } catch (error) {
    throw new CommandError(
      `${file}: the file cannot be written (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** Whoever read the output has read enough (`| head`): nothing is wrong, and nothing more to be done. */
export class ReaderGone extends Error {}

/** Writes to standard output and waits until it is taken, so that a pipe gets all of it. */
export function writeStandardOutput(text: string): Promise<void> {
  return writeTo(process.stdout, text);
}

/** Writes to standard error, where a report goes while something else has standard output for itself. */
export function writeStandardError(text: string): Promise<void> {
  return writeTo(process.stderr, text);
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (!error) resolve();
      else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
    });
  });
}
