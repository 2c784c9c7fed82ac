import { tagCases } from '../../../rules/testing/cases.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsTags } from './sqs-tags.ts';
import { sqsTagsMany } from './sqs-tags-many.ts';

verifyRule(sqsTags, tagCases(queue));

const tagged = (count: number) =>
  queue({ tags: Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag ${index}`, 'x'])) });

verifyRule(sqsTagsMany, {
  valid: [tagged(50)],
  invalid: [{ design: tagged(51), says: '51 tags' }],
  notApplicable: [queue()],
});
