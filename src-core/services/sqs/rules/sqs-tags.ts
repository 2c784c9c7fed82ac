import { tagsRule } from '../../../contract/tags.ts';
import { sqsProperties } from '../properties.ts';

/** Tags that AWS refuses. */
export const sqsTags = tagsRule({
  id: 'SQS-TAGS',
  properties: sqsProperties,
  refusal: 'AWS refuses the queue',
});
