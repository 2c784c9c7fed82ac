import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind send can join. */
export const sendEnds: Ends = { allowed: [], refused: [] };
