import { tagsRule } from '../../../contract/tags.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Tags that AWS refuses. */
export const lambdaEsmTags = tagsRule({
  id: 'LAMBDA-ESM-TAGS',
  properties: eventSourceMappingProperties,
  refusal: 'AWS refuses the mapping',
});
