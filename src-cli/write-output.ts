import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { CommandError } from './command-error.ts';

/** Writes a text to a file whole or not at all, making its folder, or to standard output when no file is given. */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
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

/** Writes to standard output and waits until it is taken, so that a pipe gets all of it. */
export function writeStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => (error ? reject(error) : resolve()));
  });
}
