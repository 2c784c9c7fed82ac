import { join } from 'node:path';
import { type Recovery, recoverySchema } from '#core/host/host-api.ts';
import type { Result } from '#core/shared/result.ts';
import { JsonFile } from './json-file.ts';

/** Keeps the unsaved design of the window until it is saved or not wanted, for the case of a crash. */
export class RecoveryJournal {
  private readonly file: JsonFile<typeof recoverySchema>;

  constructor(folder: string) {
    this.file = new JsonFile(join(folder, 'recovery.json'), recoverySchema);
  }

  write(recovery: Recovery): Promise<Result<null>> {
    return this.file.write(recovery);
  }

  async read(): Promise<Recovery | null> {
    return (await this.file.read()) ?? null;
  }

  clear(): Promise<Result<null>> {
    return this.file.remove();
  }
}
