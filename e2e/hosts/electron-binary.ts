import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The path of Electron's program when it is at hand; it is not downloaded for tests. */
export function electronBinary(): string | undefined {
  const folder = resolve(import.meta.dirname, '..', '..', 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const program = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}
