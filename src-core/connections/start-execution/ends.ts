import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind start-execution can join. */
export const startExecutionEnds: Ends = { allowed: [], refused: [] };
