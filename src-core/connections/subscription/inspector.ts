import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { SubscriptionValues } from './properties.ts';

/** How a wire of kind subscription shows itself. */
export const subscriptionInspector: ConnectionInspector<SubscriptionValues> = { groups: [], chip: () => undefined };
