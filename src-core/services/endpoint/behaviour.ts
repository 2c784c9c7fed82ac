import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { EndpointValues } from './properties.ts';

/** How Endpoint acts. */
export const endpointBehaviour: ServiceBehaviour<EndpointValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
