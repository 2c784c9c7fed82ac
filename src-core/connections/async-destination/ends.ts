import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind async-destination can join. */
export const asyncDestinationEnds: Ends = { allowed: [], refused: [] };
