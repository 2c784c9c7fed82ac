import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { SqsValues } from './properties.ts';

/** How SQS queue acts. */
export const sqsBehaviour: ServiceBehaviour<SqsValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
