import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind event-source-mapping can join. */
export const eventSourceMappingEnds: Ends = { allowed: [], refused: [] };
