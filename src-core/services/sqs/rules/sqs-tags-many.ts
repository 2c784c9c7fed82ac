import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { type SqsValues, sqsLimits } from '../properties.ts';

/** More tags than AWS advises. */
export const sqsTagsMany: ResourceRule<SqsValues> = {
  id: 'SQS-TAGS-MANY',
  severity: 'warning',
  title: 'More tags than AWS advises',
  why: 'AWS recommends fewer tags on a queue.',
  sourceUrl: sqsLimits.recommendedTags.sourceUrl,
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => isJsonObject(properties.tags ?? null),
  check: ({ properties: { tags = null } }) => {
    const count = isJsonObject(tags) ? Object.keys(tags).length : 0;
    const most = sqsLimits.recommendedTags.value;
    if (count <= most) return [];
    const message = `The queue has ${count} tags, and AWS recommends at most ${most}. Remove those that nobody reads.`;
    return [{ path: 'tags', message, given: count, allowed: `up to ${most}` }];
  },
};
