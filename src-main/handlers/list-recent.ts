import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const listRecent: Handler<'listRecent'> = async (_request, { recent }) => ok(await recent.list());
