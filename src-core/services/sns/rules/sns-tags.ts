import { tagsRule } from '../../../contract/tags.ts';
import { snsLimits, snsProperties } from '../properties.ts';

/** Tags that AWS refuses. */
export const snsTags = tagsRule({
  id: 'SNS-TAGS',
  properties: snsProperties,
  refusal: 'AWS refuses the topic',
  most: snsLimits.tags,
});
