import { defineConnection } from '../../contract/connection.ts';
import { subscriptionTemplate } from './cloudformation.ts';
import { subscriptionEnds } from './ends.ts';
import { subscriptionInspector } from './inspector.ts';
import { subscriptionProperties } from './properties.ts';
import { subscriptionRules } from './rules/index.ts';
import { subscriptionTransfer } from './transfer.ts';

/** Subscription. */
export const subscription = defineConnection({
  kind: 'subscription',
  label: 'Subscription',
  verb: 'delivers to',
  ends: subscriptionEnds,
  properties: subscriptionProperties,
  rules: subscriptionRules,
  transfer: subscriptionTransfer,
  cloudformation: subscriptionTemplate,
  inspector: subscriptionInspector,
});
