import { definitionCases } from '../../../rules/testing/cases.ts';
import { clientToWorkflow } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import {
  callBack,
  distributed,
  express,
  invoke,
  machine,
  map,
  task,
  workflow,
  workflowOf,
} from '../../../rules/testing/workflow.ts';
import { sfnExpressActivity } from './sfn-express-activity.ts';
import { sfnExpressCallback } from './sfn-express-callback.ts';
import { sfnExpressDistmap } from './sfn-express-distmap.ts';
import { sfnExpressIdempotent } from './sfn-express-idempotent.ts';
import { sfnExpressLogs } from './sfn-express-logs.ts';
import { sfnExpressLongwait } from './sfn-express-longwait.ts';
import { sfnExpressSync } from './sfn-express-sync.ts';
import { sfnExpressTimeout } from './sfn-express-timeout.ts';

verifyRule(
  sfnExpressActivity,
  definitionCases(
    workflowOf(
      {
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:eu-west-1:123456789012:activity:work',
          TimeoutSeconds: 60,
          End: true,
        },
      },
      express,
    ),
  ),
);

verifyRule(sfnExpressCallback, definitionCases(workflowOf({ A: callBack('u') }, express)));

verifyRule(sfnExpressDistmap, definitionCases(workflowOf({ A: map({}, distributed) }, express)));

verifyRule(sfnExpressIdempotent, {
  valid: [clientToWorkflow({}, { w: ['step-functions', { stateMachineType: 'EXPRESS' }] })],
  invalid: [
    clientToWorkflow(
      {},
      {
        w: [
          'step-functions',
          {
            stateMachineType: 'EXPRESS',
            definition: machine({ A: task('sns:publish', { TopicArn: 't', Message: 'm' }) }),
          },
        ],
      },
    ),
  ],
  notApplicable: [workflow()],
});

verifyRule(sfnExpressLogs, {
  valid: [workflow(express)],
  invalid: [{ design: workflow({ stateMachineType: 'EXPRESS' }), fix: 'Log errors' }],
  notApplicable: [workflow()],
});

verifyRule(sfnExpressLongwait, {
  valid: [workflow({ stateMachineType: 'EXPRESS', loggingLevel: 'ALL' })],
  invalid: [workflowOf({ A: { Type: 'Wait', Seconds: 300, End: true } }, { stateMachineType: 'EXPRESS' })],
  notApplicable: [workflow()],
});

verifyRule(
  sfnExpressSync,
  definitionCases(workflowOf({ A: task('states:startExecution.sync:2', { StateMachineArn: 'x' }) }, express)),
);

verifyRule(sfnExpressTimeout, {
  valid: [workflow({ stateMachineType: 'EXPRESS' })],
  invalid: [
    { design: workflowOf({ A: invoke({ TimeoutSeconds: 600 }) }, { stateMachineType: 'EXPRESS' }), says: '"A"' },
  ],
  notApplicable: [workflow()],
});
