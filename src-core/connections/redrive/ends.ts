import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind redrive can join. */
export const redriveEnds: Ends = { allowed: [], refused: [] };
