import type { ConnectionRule } from '../../../contract/rule.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Every rule about wires of kind event-source-mapping. A test holds this list against the files of the folder. */
export const eventSourceMappingRules: readonly ConnectionRule<EventSourceMappingValues>[] = [];
