import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { invoke, pass, sendMessage, task, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslTaskResource } from './asl-task-resource.ts';
import { sfnKinesisOpt } from './sfn-kinesis-opt.ts';
import { sfnKinesisPk } from './sfn-kinesis-pk.ts';
import { sfnLambdaAsync } from './sfn-lambda-async.ts';
import { sfnLambdaPayload } from './sfn-lambda-payload.ts';
import { sfnNestedString } from './sfn-nested-string.ts';
import { sfnPatternUnsupported } from './sfn-pattern-unsupported.ts';
import { sfnSdkCase } from './sfn-sdk-case.ts';
import { sfnSdkSync } from './sfn-sdk-sync.ts';
import { sfnSnsTarget } from './sfn-sns-target.ts';
import { sfnSqsArguments } from './sfn-sqs-arguments.ts';

verifyRule(aslTaskResource, definitionCases(workflowOf({ A: { Type: 'Task', End: true } })));

verifyRule(sfnPatternUnsupported, {
  valid: [workflowOf({ A: task('sqs:sendMessage') })],
  invalid: [
    workflowOf({ A: task('sqs:sendMessage.sync') }),
    workflowOf({ A: task('dynamodb:putItem.waitForTaskToken') }),
  ],
  notApplicable: [workflow()],
});

verifyRule(sfnSdkCase, {
  valid: [workflowOf({ A: task('aws-sdk:s3:getObject') })],
  invalid: [{ design: workflowOf({ A: task('aws-sdk:s3:GetObject') }), fix: 'Write getObject' }],
  notApplicable: [workflow()],
});

verifyRule(sfnSdkSync, {
  valid: [workflowOf({ A: task('aws-sdk:kinesis:putRecord', { StreamName: 's', Data: 'd', PartitionKey: 'k' }) })],
  invalid: [workflowOf({ A: task('aws-sdk:glue:startJobRun.sync') })],
  notApplicable: [workflow()],
});

verifyRule(sfnKinesisOpt, {
  valid: [workflowOf({ A: task('aws-sdk:kinesis:putRecord', { StreamName: 's', Data: 'd', PartitionKey: 'k' }) })],
  invalid: [
    {
      design: workflowOf({ A: task('kinesis:putRecord', { StreamName: 's', Data: 'd', PartitionKey: 'k' }) }),
      fix: 'Use the SDK integration',
    },
  ],
  notApplicable: [workflow()],
});

verifyRule(sfnKinesisPk, {
  valid: [
    workflowOf({ A: task('aws-sdk:kinesis:putRecord', { StreamName: 's', 'Data.$': '$.d', PartitionKey: 'k' }) }),
  ],
  invalid: [
    {
      design: workflowOf({ A: task('aws-sdk:kinesis:putRecord', { StreamName: 's', Data: 'd' }) }),
      says: 'PartitionKey',
    },
  ],
  notApplicable: [workflow()],
});

verifyRule(sfnLambdaAsync, {
  valid: [
    workflowOf({
      A: task('lambda:invoke', { FunctionName: 'f', InvocationType: 'Event' }, { ResultPath: null, Next: 'B' }),
      B: { Type: 'Succeed' },
    }),
  ],
  invalid: [
    workflowOf({
      A: task('lambda:invoke', { FunctionName: 'f', InvocationType: 'Event' }, { Next: 'B' }),
      B: { Type: 'Succeed' },
    }),
  ],
  notApplicable: [workflow()],
});

verifyRule(sfnLambdaPayload, {
  valid: [workflowOf({ A: invoke({ Next: 'B' }), B: pass({ InputPath: '$.Payload.order' }) })],
  invalid: [
    {
      design: workflowOf({
        A: invoke({ Next: 'B' }),
        B: { Type: 'Choice', Choices: [{ Variable: '$.paid', BooleanEquals: true, Next: 'C' }], Default: 'C' },
        C: { Type: 'Succeed' },
      }),
      says: '$.Payload.paid',
    },
  ],
  notApplicable: [workflow()],
});

verifyRule(sfnNestedString, {
  valid: [workflowOf({ A: task('states:startExecution.sync:2', { StateMachineArn: 'x' }) })],
  invalid: [workflowOf({ A: task('states:startExecution.sync', { StateMachineArn: 'x' }) })],
  notApplicable: [workflow()],
});

verifyRule(sfnSnsTarget, {
  valid: [workflowOf({ A: task('sns:publish', { TopicArn: 't', 'Message.$': '$' }) })],
  invalid: [workflowOf({ A: task('sns:publish', { TopicArn: 't' }) })],
  notApplicable: [workflow()],
});

verifyRule(sfnSqsArguments, {
  valid: [workflowOf({ A: sendMessage('u') })],
  invalid: [workflowOf({ A: task('sqs:sendMessage', { QueueUrl: 'u' }) })],
  notApplicable: [workflow()],
});
