import { tagCases } from '../../../rules/testing/cases.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsTags } from './sqs-tags.ts';

verifyRule(sqsTags, tagCases(queue));
