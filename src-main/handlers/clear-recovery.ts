import type { Handler } from './handler.ts';

export const clearRecovery: Handler<'clearRecovery'> = (_request, { recovery }) => recovery.clear();
