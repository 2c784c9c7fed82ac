import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Simulated processing time out of range. */
export const lambdaSimProcessing = rangeRule({
  id: 'LAMBDA-SIM-PROCESSING',
  title: 'Simulated processing time out of range',
  properties: lambdaProperties,
  property: 'processingMillis',
  refusal: 'The simulation cannot run the function',
  severity: 'warning',
});
