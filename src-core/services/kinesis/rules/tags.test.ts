import { tagCases } from '../../../rules/testing/cases.ts';
import { stream } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisTags } from './kinesis-tags.ts';

verifyRule(kinesisTags, tagCases(stream, 50));
