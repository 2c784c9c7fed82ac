import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const closeWindow: Handler<'closeWindow'> = async (_request, { close }) => {
  close();
  return ok(null);
};
