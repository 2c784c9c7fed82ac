import { tagCases } from '../../../rules/testing/cases.ts';
import { queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaEsmTags } from './lambda-esm-tags.ts';

verifyRule(lambdaEsmTags, tagCases(queueToFunction));
