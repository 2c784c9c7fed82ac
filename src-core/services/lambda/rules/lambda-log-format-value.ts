import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown log format. */
export const lambdaLogFormatValue = choiceRule({
  id: 'LAMBDA-LOG-FORMAT-VALUE',
  title: 'Unknown log format',
  properties: lambdaProperties,
  property: 'logFormat',
  refusal: 'AWS refuses the function',
});
