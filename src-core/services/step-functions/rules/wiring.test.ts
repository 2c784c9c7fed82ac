import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, sendMessage, workflow, workflowOf, workflowTo } from '../../../rules/testing/workflow.ts';
import { sfnNoStart } from './sfn-no-start.ts';
import { sfnSubst } from './sfn-subst.ts';
import { sfnTaskUnwired } from './sfn-task-unwired.ts';

verifyRule(sfnNoStart, {
  valid: [design({ c: 'client', w: 'step-functions', f: 'lambda' }, { 'c -> w': 'start-execution', 'w -> f': 'task' })],
  invalid: [workflowTo({ f: 'lambda' })],
  notApplicable: [workflow()],
});

verifyRule(sfnSubst, {
  valid: [workflowTo({ q: 'sqs' }, { definition: machine({ A: sendMessage(`$\{q}`) }) })],
  invalid: [{ design: workflowOf({ A: sendMessage(`$\{ghost}`) }), says: '"ghost"' }],
  notApplicable: [workflow()],
});

verifyRule(sfnTaskUnwired, {
  valid: [workflowTo({ q: 'sqs' }, { definition: machine({ A: sendMessage(`$\{q}`) }) })],
  invalid: [
    {
      design: design({ q: 'sqs', w: ['step-functions', { definition: machine({ A: sendMessage(`$\{q}`) }) }] }),
      fix: 'Draw the wire to "q"',
    },
  ],
  notApplicable: [workflow()],
});
