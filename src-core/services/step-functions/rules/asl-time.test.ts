import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { invoke, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslHeartbeat } from './asl-heartbeat.ts';
import { aslTaskNotimeout } from './asl-task-notimeout.ts';
import { aslTimeRange } from './asl-time-range.ts';
import { aslTimeoutPair } from './asl-timeout-pair.ts';
import { aslWaitOne } from './asl-wait-one.ts';
import { aslWaitRange } from './asl-wait-range.ts';

verifyRule(aslWaitOne, definitionCases(workflowOf({ A: { Type: 'Wait', End: true } })));

verifyRule(aslWaitRange, definitionCases(workflowOf({ A: { Type: 'Wait', Seconds: 100000000, End: true } })));

verifyRule(aslTimeRange, definitionCases(workflowOf({ A: invoke({ TimeoutSeconds: 0 }) })));

verifyRule(
  aslTimeoutPair,
  definitionCases(workflowOf({ A: invoke({ TimeoutSeconds: 3, TimeoutSecondsPath: '$.t' }) })),
);

verifyRule(aslHeartbeat, definitionCases(workflowOf({ A: invoke({ TimeoutSeconds: 10, HeartbeatSeconds: 10 }) })));

verifyRule(aslTaskNotimeout, {
  valid: [
    workflowOf({
      A: {
        Type: 'Task',
        Resource: 'arn:aws:states:eu-west-1:123456789012:activity:work',
        TimeoutSeconds: 60,
        End: true,
      },
    }),
  ],
  invalid: [
    workflowOf({ A: { Type: 'Task', Resource: 'arn:aws:states:eu-west-1:123456789012:activity:work', End: true } }),
  ],
  notApplicable: [workflow()],
});
