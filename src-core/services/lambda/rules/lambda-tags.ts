import { tagsRule } from '../../../contract/tags.ts';
import { lambdaProperties } from '../properties.ts';

/** Tags that AWS refuses. */
export const lambdaTags = tagsRule({
  id: 'LAMBDA-TAGS',
  properties: lambdaProperties,
  refusal: 'AWS refuses the function',
});
