import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { SubscriptionValues } from './properties.ts';

/** How a wire of kind subscription shows itself. */
export const subscriptionInspector: ConnectionInspector<SubscriptionValues> = {
  groups: [
    { title: 'Delivery', fields: ['rawMessageDelivery', 'deadLetterQueue'] },
    { title: 'Filter', fields: ['filterPolicy', 'filterPolicyScope'] },
    { title: 'Retries and replay', fields: ['deliveryPolicy', 'replayPolicy'], advanced: true },
  ],
  chip: ({ properties: { filterPolicy, rawMessageDelivery } }) => {
    const parts: string[] = [];
    if (filterPolicy !== undefined) parts.push('filter');
    if (rawMessageDelivery) parts.push('raw');
    return parts.length === 0 ? undefined : parts.join(' · ');
  },
};
