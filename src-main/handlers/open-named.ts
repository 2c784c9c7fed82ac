import { fail } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const openNamed: Handler<'openNamed'> = async ({ file, path }, { files }) =>
  files.isAllowed(file.id) ? files.openBeside(file.id, path) : fail(`${file.name} was not opened in this window.`);
