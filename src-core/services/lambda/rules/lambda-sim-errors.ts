import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Simulated error rate out of range. */
export const lambdaSimErrors = rangeRule({
  id: 'LAMBDA-SIM-ERRORS',
  title: 'Simulated error rate out of range',
  properties: lambdaProperties,
  property: 'errorRate',
  refusal: 'The simulation cannot run the function',
  severity: 'warning',
});
