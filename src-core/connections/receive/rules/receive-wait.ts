import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Wait time of a call out of range. */
export const receiveWait = rangeRule({
  id: 'RECEIVE-WAIT',
  title: 'Wait time of a call out of range',
  properties: receiveProperties,
  property: 'waitTimeSeconds',
  refusal: 'SQS refuses the call',
});
