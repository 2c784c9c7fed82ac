import { unusedRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Image of a function that is no container image. */
export const lambdaImageUnused = unusedRule({
  id: 'LAMBDA-IMAGE-UNUSED',
  title: 'Image of a function that is no container image',
  properties: lambdaProperties,
  property: 'imageUri',
  because:
    'the function is packaged as a .zip archive, which has no image. Choose the container image, or leave it out',
  isUsed: ({ packageType }) => packageType === 'Image',
});
