import type { Handler } from './handler.ts';

export const openAtStart: Handler<'openAtStart'> = (_request, { handed }) => handed.take();
