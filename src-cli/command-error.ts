/** A usage mistake or a file that cannot be used: one sentence for the person, exit code 2, nothing written. */
export class CommandError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandError';
  }
}

/** What the exit codes mean. */
export const EXIT = { success: 0, findings: 1, usage: 2 } as const;

/** Told the exit code of the command that ran. */
export type SetExitCode = (code: number) => void;
