import { tagCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaTags } from './lambda-tags.ts';

verifyRule(lambdaTags, tagCases(lambda));
