import type { ConnectionRule } from '../../../contract/rule.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Every rule about wires of kind subscription. A test holds this list against the files of the folder. */
export const subscriptionRules: readonly ConnectionRule<SubscriptionValues>[] = [];
