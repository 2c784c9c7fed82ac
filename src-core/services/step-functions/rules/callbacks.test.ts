import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { callBack, task, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { sfnCallbackNoHeartbeat } from './sfn-callback-no-heartbeat.ts';
import { sfnTokenMissing } from './sfn-token-missing.ts';
import { sfnTokenStray } from './sfn-token-stray.ts';

verifyRule(sfnCallbackNoHeartbeat, {
  valid: [workflowOf({ A: callBack('u') })],
  invalid: [{ design: workflowOf({ A: callBack('u', {}) }), fix: 'Expect a heartbeat every hour' }],
  notApplicable: [workflow()],
});

verifyRule(
  sfnTokenMissing,
  definitionCases(
    workflowOf({
      A: task('sqs:sendMessage.waitForTaskToken', { QueueUrl: 'u', MessageBody: 'hello' }, { HeartbeatSeconds: 60 }),
    }),
  ),
);

verifyRule(sfnTokenStray, {
  valid: [workflowOf({ A: callBack('u') })],
  invalid: [
    {
      design: workflowOf({
        A: task('sqs:sendMessage', { QueueUrl: 'u', MessageBody: { 'token.$': '$$.Task.Token' } }),
      }),
      fix: 'Wait for the callback',
    },
  ],
  notApplicable: [workflow()],
});
