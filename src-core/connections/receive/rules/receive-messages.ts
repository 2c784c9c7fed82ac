import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Messages a call out of range. */
export const receiveMessages = rangeRule({
  id: 'RECEIVE-MESSAGES',
  title: 'Messages a call out of range',
  properties: receiveProperties,
  property: 'maxNumberOfMessages',
  refusal: 'SQS refuses the call',
});
