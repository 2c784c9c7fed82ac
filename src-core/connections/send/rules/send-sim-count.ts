import { rangeRule } from '../../../contract/property-rule.ts';
import { sendProperties } from '../properties.ts';

/** Messages per input out of range. */
export const sendSimCount = rangeRule({
  id: 'SEND-SIM-COUNT',
  title: 'Messages per input out of range',
  properties: sendProperties,
  property: 'messagesPerInput',
  refusal: 'The simulation cannot send',
  severity: 'warning',
});
