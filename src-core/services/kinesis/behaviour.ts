import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { KinesisValues } from './properties.ts';

/** How Kinesis data stream acts. */
export const kinesisBehaviour: ServiceBehaviour<KinesisValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
