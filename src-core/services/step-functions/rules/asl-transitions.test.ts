import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, pass, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslCrossScope } from './asl-cross-scope.ts';
import { aslInfinite } from './asl-infinite.ts';
import { aslNextAndEnd } from './asl-next-and-end.ts';
import { aslNextDangling } from './asl-next-dangling.ts';
import { aslNoExit } from './asl-no-exit.ts';
import { aslNoTerminal } from './asl-no-terminal.ts';
import { aslTerminalNext } from './asl-terminal-next.ts';
import { aslUnreachable } from './asl-unreachable.ts';

verifyRule(aslNextAndEnd, definitionCases(workflowOf({ A: { Type: 'Pass', Next: 'B', End: true }, B: pass() })));

verifyRule(aslNextDangling, definitionCases(workflowOf({ A: pass({ Next: 'Z' }), B: pass() })));

verifyRule(
  aslNoExit,
  definitionCases(workflowOf({ A: pass({ Next: 'B' }), B: { Type: 'Pass' }, C: { Type: 'Succeed' } })),
);

verifyRule(aslNoTerminal, definitionCases(workflowOf({ A: pass({ Next: 'B' }), B: pass({ Next: 'A' }) })));

verifyRule(aslTerminalNext, definitionCases(workflowOf({ A: { Type: 'Succeed', Next: 'A' } })));

verifyRule(aslUnreachable, definitionCases(workflowOf({ A: pass(), B: pass() })));

verifyRule(aslInfinite, {
  valid: [workflow()],
  invalid: [workflowOf({ A: pass({ Next: 'B' }), B: pass({ Next: 'A' }), C: { Type: 'Succeed' } })],
  notApplicable: [workflowOf({ A: { Type: 'Succeed' } })],
});

verifyRule(
  aslCrossScope,
  definitionCases(
    workflowOf({
      A: { Type: 'Parallel', Next: 'C', Branches: [machine({ B: pass({ Next: 'C' }), D: pass() })] },
      C: pass(),
    }),
  ),
);
