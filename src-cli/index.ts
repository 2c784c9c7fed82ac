import { CommanderError } from 'commander';
import { CommandError, EXIT } from './command-error.ts';
import { createProgram } from './program.ts';
import { ReaderGone } from './write-output.ts';

/** Runs the command line with its words (without `node` and the script) and gives the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.success;
  const program = createProgram(code => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof ReaderGone) return EXIT.success;
    if (error instanceof CommandError) {
      process.stderr.write(`eventloom: ${error.message}\n`);
      return EXIT.usage;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
    // A mistake of ours: told in a sentence too, so that a script can rely on the code and a person can report it.
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(`eventloom: the program made a mistake (${what}); nothing was written, please report it\n`);
    return EXIT.usage;
  }
}
