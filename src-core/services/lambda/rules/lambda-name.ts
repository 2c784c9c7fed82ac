import { textRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Function name not allowed. */
export const lambdaName = textRule({
  id: 'LAMBDA-NAME',
  title: 'Function name not allowed',
  properties: lambdaProperties,
  property: 'functionName',
  refusal: 'AWS refuses the function',
});
