import { textRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Image outside Amazon ECR. */
export const lambdaImageUri = textRule({
  id: 'LAMBDA-IMAGE-URI',
  title: 'Image outside Amazon ECR',
  properties: lambdaProperties,
  property: 'imageUri',
  refusal: 'AWS refuses the function',
});
