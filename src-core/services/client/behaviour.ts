import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { ClientValues } from './properties.ts';

/** How Client acts. */
export const clientBehaviour: ServiceBehaviour<ClientValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
