import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnName } from './sfn-name.ts';
import { sfnNestedString } from './sfn-nested-string.ts';
import { sfnNoStart } from './sfn-no-start.ts';
import { sfnPatternUnsupported } from './sfn-pattern-unsupported.ts';
import { sfnSdkCase } from './sfn-sdk-case.ts';
import { sfnSdkSync } from './sfn-sdk-sync.ts';
import { sfnSnsTarget } from './sfn-sns-target.ts';
import { sfnSqsArguments } from './sfn-sqs-arguments.ts';
import { sfnSubst } from './sfn-subst.ts';

verifyRule(sfnName, {
  valid: [design({ w: ['step-functions', { stateMachineName: 'order-flow' }] })],
  invalid: [design({ w: ['step-functions', { stateMachineName: 'order flow?' }] })],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnNestedString, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Task',
                Resource: 'arn:aws:states:::states:startExecution.sync:2',
                Parameters: { StateMachineArn: 'x' },
                End: true,
              },
            },
          },
        },
      ],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Task',
                Resource: 'arn:aws:states:::states:startExecution.sync',
                Parameters: { StateMachineArn: 'x' },
                End: true,
              },
            },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnNoStart, {
  valid: [design({ c: 'client', w: 'step-functions', f: 'lambda' }, { 'c -> w': 'start-execution', 'w -> f': 'task' })],
  invalid: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' })],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnPatternUnsupported, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
          },
        },
      ],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: { A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.sync', End: true } },
          },
        },
      ],
    }),
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: { A: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:putItem.waitForTaskToken', End: true } },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnSdkCase, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: { A: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:s3:getObject', End: true } },
          },
        },
      ],
    }),
  ],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:s3:GetObject', End: true } },
            },
          },
        ],
      }),
      fix: 'Write getObject',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnSdkSync, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Task',
                Resource: 'arn:aws:states:::aws-sdk:kinesis:putRecord',
                Parameters: { StreamName: 's', Data: 'd', PartitionKey: 'k' },
                End: true,
              },
            },
          },
        },
      ],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: { A: { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:glue:startJobRun.sync', End: true } },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnSnsTarget, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Task',
                Resource: 'arn:aws:states:::sns:publish',
                Parameters: { TopicArn: 't', 'Message.$': '$' },
                End: true,
              },
            },
          },
        },
      ],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: { TopicArn: 't' }, End: true },
            },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnSqsArguments, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Task',
                Resource: 'arn:aws:states:::sqs:sendMessage',
                Parameters: { QueueUrl: 'u', 'MessageBody.$': '$' },
                End: true,
              },
            },
          },
        },
      ],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Task',
                Resource: 'arn:aws:states:::sqs:sendMessage',
                Parameters: { QueueUrl: 'u' },
                End: true,
              },
            },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnSubst, {
  valid: [
    design(
      {
        q: 'sqs',
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage',
                  Parameters: { QueueUrl: `$\{q}`, 'MessageBody.$': '$' },
                  End: true,
                },
              },
            },
          },
        ],
      },
      { 'w -> q': 'task' },
    ),
  ],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage',
                  Parameters: { QueueUrl: `$\{ghost}`, 'MessageBody.$': '$' },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      says: '"ghost"',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});
