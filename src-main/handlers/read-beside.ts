import { fail } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const readBeside: Handler<'readBeside'> = async ({ file, path }, { files }) =>
  files.isAllowed(file.id) ? files.readBeside(file.id, path) : fail(`${file.name} was not opened in this window.`);
