import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Loose order out of range. */
export const sqsSimOrder = rangeRule({
  id: 'SQS-SIM-ORDER',
  title: 'Loose order out of range',
  properties: sqsProperties,
  property: 'looseOrderMessages',
  refusal: 'The simulation cannot run',
  severity: 'warning',
});
