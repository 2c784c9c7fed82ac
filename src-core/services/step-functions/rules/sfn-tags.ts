import { tagsRule } from '../../../contract/tags.ts';
import { stepFunctionsLimits, stepFunctionsProperties } from '../properties.ts';

/** Tags that AWS refuses. */
export const sfnTags = tagsRule({
  id: 'SFN-TAGS',
  properties: stepFunctionsProperties,
  refusal: 'AWS refuses the state machine',
  most: stepFunctionsLimits.tags,
});
