import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown application log level. */
export const lambdaLogLevelValue = choiceRule({
  id: 'LAMBDA-LOG-LEVEL-VALUE',
  title: 'Unknown application log level',
  properties: lambdaProperties,
  property: 'applicationLogLevel',
  refusal: 'AWS refuses the function',
});
