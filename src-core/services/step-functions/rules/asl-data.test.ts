import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, pass, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslAssignName } from './asl-assign-name.ts';
import { aslAssignWhere } from './asl-assign-where.ts';
import { aslDollarKey } from './asl-dollar-key.ts';
import { aslDollarMissing } from './asl-dollar-missing.ts';
import { aslIntrinsic } from './asl-intrinsic.ts';
import { aslPathSyntax } from './asl-path-syntax.ts';
import { aslPayload } from './asl-payload.ts';

verifyRule(aslPathSyntax, definitionCases(workflowOf({ A: pass({ ResultPath: '$.a[*]' }) })));

verifyRule(
  aslIntrinsic,
  definitionCases(
    workflow({ definition: machine({ A: pass({ Output: '{% 1 + %}' }) }, { QueryLanguage: 'JSONata' }) }),
  ),
);

verifyRule(aslDollarKey, definitionCases(workflowOf({ A: pass({ Parameters: { 'x.$': 'text' } }) })));

verifyRule(aslDollarMissing, {
  valid: [workflow()],
  invalid: [{ design: workflowOf({ A: pass({ Parameters: { order: { id: '$.id' } } }) }), says: '"id.$"' }],
  notApplicable: [workflow({ definition: machine({ A: pass() }, { QueryLanguage: 'JSONata' }) })],
});

verifyRule(aslAssignName, definitionCases(workflowOf({ A: pass({ Assign: { 'a b': 1 } }) })));

verifyRule(aslAssignWhere, definitionCases(workflowOf({ A: { Type: 'Succeed', Assign: { a: 1 } } })));

verifyRule(aslPayload, {
  valid: [workflowOf({ A: pass({ Result: { a: 1 } }) })],
  invalid: [workflowOf({ A: pass({ Result: 'x'.repeat(262145) }) })],
  notApplicable: [workflow()],
});
