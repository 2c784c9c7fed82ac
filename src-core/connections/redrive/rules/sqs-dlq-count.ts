import { rangeRule } from '../../../contract/property-rule.ts';
import { redriveProperties } from '../properties.ts';

/** Maximum receives out of range. */
export const sqsDlqCount = rangeRule({
  id: 'SQS-DLQ-COUNT',
  title: 'Maximum receives out of range',
  properties: redriveProperties,
  property: 'maxReceiveCount',
  refusal: 'AWS refuses the redrive policy',
});
