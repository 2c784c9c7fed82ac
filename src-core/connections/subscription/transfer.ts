import type { Transfer } from '../../contract/behaviour.ts';
import type { SubscriptionValues } from './properties.ts';

/** What happens on a wire of kind subscription. */
export const subscriptionTransfer: Transfer<SubscriptionValues, Record<string, never>> = {
  lifecycles: [],
  initial: () => ({}),
  on: {},
  operations: {},
  gauges: () => ({}),
};
