import { tagCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { workflow } from '../../../rules/testing/workflow.ts';
import { sfnTags } from './sfn-tags.ts';

verifyRule(sfnTags, tagCases(workflow, 50));
