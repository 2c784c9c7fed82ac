import { definitionCases } from '../../../rules/testing/cases.ts';
import { nothing } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, pass, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslDupKey } from './asl-dup-key.ts';
import { aslNameDup } from './asl-name-dup.ts';
import { aslNameLen } from './asl-name-len.ts';
import { aslSchema } from './asl-schema.ts';
import { aslSize } from './asl-size.ts';
import { aslStartat } from './asl-startat.ts';
import { aslTopRequired } from './asl-top-required.ts';
import { aslType } from './asl-type.ts';
import { aslUnknownField } from './asl-unknown-field.ts';
import { aslVersion } from './asl-version.ts';

verifyRule(aslSchema, definitionCases(workflow({ definition: 'not a definition' })));

verifyRule(aslSize, {
  valid: [workflow()],
  invalid: [workflow({ definition: machine({ A: pass() }, { Comment: 'x'.repeat(1048577) }) })],
  notApplicable: [nothing],
});

verifyRule(aslTopRequired, definitionCases(workflow({ definition: { StartAt: 'A', States: {} } })));

verifyRule(aslStartat, definitionCases(workflow({ definition: machine({ A: pass() }, { StartAt: 'Z' }) })));

verifyRule(aslVersion, definitionCases(workflow({ definition: machine({ A: pass() }, { Version: '2.0' }) })));

verifyRule(aslType, definitionCases(workflowOf({ A: { Type: 'Work', End: true } })));

verifyRule(aslUnknownField, definitionCases(workflowOf({ A: pass({ Speed: 3 }) })));

verifyRule(aslDupKey, definitionCases(workflowOf({ A: pass({ Parameters: { x: 1, 'x.$': '$.x' } }) })));

verifyRule(aslNameLen, definitionCases(workflowOf({ ['x'.repeat(81)]: pass() })));

verifyRule(
  aslNameDup,
  definitionCases(
    workflowOf({ A: { Type: 'Parallel', End: true, Branches: [machine({ B: pass() }), machine({ B: pass() })] } }),
  ),
);
