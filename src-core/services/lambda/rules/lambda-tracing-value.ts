import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown tracing mode. */
export const lambdaTracingValue = choiceRule({
  id: 'LAMBDA-TRACING-VALUE',
  title: 'Unknown tracing mode',
  properties: lambdaProperties,
  property: 'tracingMode',
  refusal: 'AWS refuses the function',
});
