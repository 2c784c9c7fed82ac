import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown architecture. */
export const lambdaArchitectureValue = choiceRule({
  id: 'LAMBDA-ARCHITECTURE-VALUE',
  title: 'Unknown architecture',
  properties: lambdaProperties,
  property: 'architecture',
  refusal: 'AWS refuses the function',
});
