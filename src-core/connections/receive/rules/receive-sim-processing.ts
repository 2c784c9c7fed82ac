import { rangeRule } from '../../../contract/property-rule.ts';
import { receiveProperties } from '../properties.ts';

/** Work on a message out of range. */
export const receiveSimProcessing = rangeRule({
  id: 'RECEIVE-SIM-PROCESSING',
  title: 'Work on a message out of range',
  properties: receiveProperties,
  property: 'processingMillis',
  refusal: 'The simulation cannot run',
  severity: 'warning',
});
