import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown system log level. */
export const lambdaSystemLogLevelValue = choiceRule({
  id: 'LAMBDA-SYSTEM-LOG-LEVEL-VALUE',
  title: 'Unknown system log level',
  properties: lambdaProperties,
  property: 'systemLogLevel',
  refusal: 'AWS refuses the function',
});
