import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const readRecovery: Handler<'readRecovery'> = async (_request, { files, recovery }) => {
  const found = await recovery.read();
  if (found?.file) files.allow(found.file.id);
  return ok(found);
};
