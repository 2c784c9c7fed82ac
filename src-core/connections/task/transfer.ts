import type { Transfer } from '../../contract/behaviour.ts';
import type { TaskValues } from './properties.ts';

/** What happens on a wire of kind task. */
export const taskTransfer: Transfer<TaskValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
