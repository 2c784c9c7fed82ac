import { rangeRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Function timeout out of range. */
export const lambdaTimeoutRange = rangeRule({
  id: 'LAMBDA-TIMEOUT-RANGE',
  title: 'Function timeout out of range',
  properties: lambdaProperties,
  property: 'timeoutSeconds',
  refusal: 'AWS refuses the function',
});
