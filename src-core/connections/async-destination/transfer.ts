import type { Transfer } from '../../contract/behaviour.ts';
import type { AsyncDestinationValues } from './properties.ts';

/** What happens on a wire of kind async-destination. */
export const asyncDestinationTransfer: Transfer<AsyncDestinationValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
