import type { Transfer } from '../../contract/behaviour.ts';
import type { RedriveValues } from './properties.ts';

/** What happens on a wire of kind redrive. */
export const redriveTransfer: Transfer<RedriveValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
