import { textRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Handler not allowed. */
export const lambdaHandler = textRule({
  id: 'LAMBDA-HANDLER',
  title: 'Handler not allowed',
  properties: lambdaProperties,
  property: 'handler',
  refusal: 'AWS refuses the function',
});
