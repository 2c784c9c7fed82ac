import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '#core/host/host-api.ts';
import type { Result } from '#core/shared/result.ts';
import { JsonFile } from './json-file.ts';

/** How many designs the list remembers. */
const MOST_RECENT = 10;

/** The recently opened designs of this person, latest first, kept over restarts. */
export class RecentFiles {
  private readonly file: JsonFile<z.ZodArray<z.ZodString>>;

  constructor(folder: string) {
    this.file = new JsonFile(join(folder, 'recent.json'), z.array(z.string().min(1).max(4096)));
  }

  async paths(): Promise<readonly string[]> {
    return (await this.file.read()) ?? [];
  }

  async list(): Promise<RecentFile[]> {
    return (await this.paths()).map(path => ({ id: path, name: basename(path), location: locationOf(path) }));
  }

  async remember(path: string): Promise<Result<null>> {
    const others = (await this.paths()).filter(other => other !== path);
    return this.file.write([path, ...others].slice(0, MOST_RECENT));
  }

  async forget(path: string): Promise<Result<null>> {
    return this.file.write((await this.paths()).filter(other => other !== path));
  }

  clear(): Promise<Result<null>> {
    return this.file.write([]);
  }
}

/** The folder of a file, the home folder written as `~`. */
export function locationOf(path: string, home = homedir()): string {
  const folder = dirname(path);
  if (folder === home) return '~';
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
