import type { Transfer } from '../../contract/behaviour.ts';
import type { StartExecutionValues } from './properties.ts';

/** What happens on a wire of kind start-execution. */
export const startExecutionTransfer: Transfer<StartExecutionValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
