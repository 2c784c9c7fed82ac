import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command-error.ts';

/** A trace being written beside its place and moved there when it is whole, so that nothing is left half written. */
export class TraceFile {
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
