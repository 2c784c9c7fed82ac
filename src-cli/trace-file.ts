import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command-error.ts';
import { STANDARD_OUTPUT, writeStandardOutput } from './write-output.ts';

/** Where a trace goes line by line while the run goes on. */
export interface TraceOutput {
  append(lines: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** The output of a trace by its name: a file, or standard output for `-`. */
export async function openTrace(file: string): Promise<TraceOutput> {
  return file === STANDARD_OUTPUT ? toStandardOutput : TraceFile.create(file);
}

const toStandardOutput: TraceOutput = {
  append: lines => (lines === '' ? Promise.resolve() : writeStandardOutput(lines)),
  finish: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};

/** A trace being written beside its place and moved there when it is whole, so that nothing is left half written. */
class TraceFile implements TraceOutput {
  private readonly handle: FileHandle;
  private readonly draft: string;
  private readonly file: string;

  private constructor(handle: FileHandle, draft: string, file: string) {
    this.handle = handle;
    this.draft = draft;
    this.file = file;
  }

  /** Begins a trace; its folder is made when it is missing. */
  static async create(file: string): Promise<TraceFile> {
    const draft = `${file}.${process.pid}.part`;
    try {
      await mkdir(dirname(file), { recursive: true });
      return new TraceFile(await open(draft, 'w'), draft, file);
    } catch (error) {
      throw new CommandError(
        `${file}: the trace cannot be written (${error instanceof Error ? error.message : String(error)})`,
      );
    }
  }

  async append(lines: string): Promise<void> {
    if (lines !== '') await this.handle.write(lines);
  }

  /** Moves the whole trace to its place. */
  async finish(): Promise<void> {
    await this.handle.close();
    await rename(this.draft, this.file);
  }

  /** Forgets what was written. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.draft, { force: true });
  }
}
