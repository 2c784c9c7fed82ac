import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown recursive loop setting. */
export const lambdaRecursionValue = choiceRule({
  id: 'LAMBDA-RECURSION-VALUE',
  title: 'Unknown recursive loop setting',
  properties: lambdaProperties,
  property: 'recursiveLoop',
  refusal: 'AWS refuses the function',
});
