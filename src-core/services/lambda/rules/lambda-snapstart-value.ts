import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown SnapStart setting. */
export const lambdaSnapstartValue = choiceRule({
  id: 'LAMBDA-SNAPSTART-VALUE',
  title: 'Unknown SnapStart setting',
  properties: lambdaProperties,
  property: 'snapStart',
  refusal: 'AWS refuses the function',
});
