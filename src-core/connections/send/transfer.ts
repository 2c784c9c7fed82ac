import type { Transfer } from '../../contract/behaviour.ts';
import type { SendValues } from './properties.ts';

/** What happens on a wire of kind send. */
export const sendTransfer: Transfer<SendValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
