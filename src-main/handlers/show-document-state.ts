import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const showDocumentState: Handler<'showDocumentState'> = async (state, { window }) => {
  window.show(state);
  return ok(null);
};
