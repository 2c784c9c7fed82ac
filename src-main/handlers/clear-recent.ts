import { app } from 'electron';
import type { Handler } from './handler.ts';

export const clearRecent: Handler<'clearRecent'> = (_request, { recent }) => {
  app.clearRecentDocuments();
  return recent.clear();
};
