import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslChoiceEmpty } from './asl-choice-empty.ts';
import { aslChoiceNodefault } from './asl-choice-nodefault.ts';
import { aslChoiceOptype } from './asl-choice-optype.ts';
import { aslChoiceRule } from './asl-choice-rule.ts';

verifyRule(
  aslChoiceEmpty,
  definitionCases(workflowOf({ A: { Type: 'Choice', Choices: [], Default: 'B' }, B: { Type: 'Succeed' } })),
);

verifyRule(aslChoiceNodefault, {
  valid: [
    workflowOf({
      A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }], Default: 'B' },
      B: { Type: 'Succeed' },
    }),
  ],
  invalid: [
    workflowOf({
      A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }] },
      B: { Type: 'Succeed' },
    }),
  ],
  notApplicable: [workflow()],
});

verifyRule(
  aslChoiceOptype,
  definitionCases(
    workflowOf({
      A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: 'yes', Next: 'B' }], Default: 'B' },
      B: { Type: 'Succeed' },
    }),
  ),
);

verifyRule(
  aslChoiceRule,
  definitionCases(
    workflowOf({
      A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true }], Default: 'B' },
      B: { Type: 'Succeed' },
    }),
  ),
);
