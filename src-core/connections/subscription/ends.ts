import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind subscription can join. */
export const subscriptionEnds: Ends = { allowed: [], refused: [] };
