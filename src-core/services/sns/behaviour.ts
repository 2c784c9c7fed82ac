import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { SnsValues } from './properties.ts';

/** How SNS topic acts. */
export const snsBehaviour: ServiceBehaviour<SnsValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
