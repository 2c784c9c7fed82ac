import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { SubscriptionValues } from './properties.ts';

/** What a wire of kind subscription needs in a template. */
export const subscriptionTemplate: ConnectionTemplate<SubscriptionValues> = { parts: () => [] };
