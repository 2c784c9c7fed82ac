import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Share of messages delivered again out of range. */
export const sqsSimAgain = rangeRule({
  id: 'SQS-SIM-AGAIN',
  title: 'Share of messages delivered again out of range',
  properties: sqsProperties,
  property: 'deliveredAgainRate',
  refusal: 'The simulation cannot run',
  severity: 'warning',
});
