import type { Transfer } from '../../contract/behaviour.ts';
import type { EventSourceMappingValues } from './properties.ts';

/** What happens on a wire of kind event-source-mapping. */
export const eventSourceMappingTransfer: Transfer<EventSourceMappingValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
