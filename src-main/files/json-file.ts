import { mkdirSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { fail, ok, type Result } from '#core/shared/result.ts';
import { fileTrouble } from './file-trouble.ts';

/** A small file of the application's own, read and written in turn; one that is missing or unusable reads as undefined. */
export class JsonFile<Schema extends z.ZodType> {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly schema: Schema,
  ) {}

  read(): Promise<z.infer<Schema> | undefined> {
    return this.inTurn(async () => {
      try {
        const parsed = this.schema.safeParse(JSON.parse(await readFile(this.path, 'utf8')));
        return parsed.success ? parsed.data : undefined;
      } catch {
        return undefined;
      }
    });
  }

  write(value: z.infer<Schema>): Promise<Result<null>> {
    return this.inTurn(async () => {
      try {
        await mkdir(dirname(this.path), { recursive: true });
        await writeFileAtomic(this.path, `${JSON.stringify(value)}\n`);
        return ok(null);
      } catch (error) {
        return fail(fileTrouble(this.path, 'written', error));
      }
    });
  }

  /** Writes at once, for moments after which there may be no turn: a window or the application going away. */
  writeNow(value: z.infer<Schema>): Result<null> {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileAtomic.sync(this.path, `${JSON.stringify(value)}\n`);
      return ok(null);
    } catch (error) {
      return fail(fileTrouble(this.path, 'written', error));
    }
  }

  remove(): Promise<Result<null>> {
    return this.inTurn(async () => {
      try {
        await rm(this.path, { force: true });
        return ok(null);
      } catch (error) {
        return fail(fileTrouble(this.path, 'written', error));
      }
    });
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
