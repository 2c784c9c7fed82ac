import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind task can join. */
export const taskEnds: Ends = { allowed: [], refused: [] };
