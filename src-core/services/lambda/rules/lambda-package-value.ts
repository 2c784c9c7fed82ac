import { choiceRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Unknown package type. */
export const lambdaPackageValue = choiceRule({
  id: 'LAMBDA-PACKAGE-VALUE',
  title: 'Unknown package type',
  properties: lambdaProperties,
  property: 'packageType',
  refusal: 'AWS refuses the function',
});
