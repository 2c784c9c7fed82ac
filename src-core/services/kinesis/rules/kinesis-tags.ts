import { tagsRule } from '../../../contract/tags.ts';
import { kinesisLimits, kinesisProperties } from '../properties.ts';

/** Tags that AWS refuses. */
export const kinesisTags = tagsRule({
  id: 'KINESIS-TAGS',
  properties: kinesisProperties,
  refusal: 'AWS refuses the stream',
  most: kinesisLimits.tags,
});
