import { ensureWindow } from '../scripts/setup.mjs';
import { electronBinary } from './hosts/electron-binary.ts';

/** Builds the window and the shell when a source is newer than the last build, and says what cannot run here. */
export function prepare(): void {
  ensureWindow();
  if (electronBinary() === undefined) process.stderr.write('desktop: skipped: no Electron binary\n');
}
