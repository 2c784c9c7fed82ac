import { clipboard } from 'electron';
import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const copyText: Handler<'copyText'> = async ({ text }) => {
  await clipboard.writeText(text);
  return ok(null);
};
