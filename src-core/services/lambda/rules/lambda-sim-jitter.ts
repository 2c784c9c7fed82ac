import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Simulated spread out of range. */
export const lambdaSimJitter = rangeRule({
  id: 'LAMBDA-SIM-JITTER',
  title: 'Simulated spread out of range',
  properties: lambdaProperties,
  property: 'processingJitter',
  refusal: 'The simulation cannot run the function',
  severity: 'warning',
});
