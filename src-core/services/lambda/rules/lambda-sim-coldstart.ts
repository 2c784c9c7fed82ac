import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Simulated cold start out of range. */
export const lambdaSimColdstart = rangeRule({
  id: 'LAMBDA-SIM-COLDSTART',
  title: 'Simulated cold start out of range',
  properties: lambdaProperties,
  property: 'coldStartMillis',
  refusal: 'The simulation cannot run the function',
  severity: 'warning',
});
