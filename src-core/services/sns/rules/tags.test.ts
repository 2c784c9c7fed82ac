import { tagCases } from '../../../rules/testing/cases.ts';
import { topic } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsTags } from './sns-tags.ts';

verifyRule(snsTags, tagCases(topic, 50));
