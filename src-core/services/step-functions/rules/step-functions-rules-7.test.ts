import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnPatternUnsupported } from './sfn-pattern-unsupported.ts';
import { sfnSdkCase } from './sfn-sdk-case.ts';
import { sfnSdkSync } from './sfn-sdk-sync.ts';
import { sfnSnsTarget } from './sfn-sns-target.ts';
import { sfnSqsArguments } from './sfn-sqs-arguments.ts';
import { sfnSubst } from './sfn-subst.ts';
import { sfnTaskUnwired } from './sfn-task-unwired.ts';
import { sfnTokenMissing } from './sfn-token-missing.ts';
import { sfnTokenStray } from './sfn-token-stray.ts';
import { sfnTypeValue } from './sfn-type-value.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

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

verifyRule(sfnTaskUnwired, {
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
      }),
      fix: 'Draw the wire to "q"',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnTokenMissing, {
  valid: [design({ w: 'step-functions' })],
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
                  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                  HeartbeatSeconds: 60,
                  Parameters: { QueueUrl: 'u', MessageBody: 'hello' },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(sfnTokenStray, {
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
                Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                HeartbeatSeconds: 60,
                Parameters: { QueueUrl: 'u', MessageBody: { 'token.$': '$$.Task.Token' } },
                End: true,
              },
            },
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
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage',
                  Parameters: { QueueUrl: 'u', MessageBody: { 'token.$': '$$.Task.Token' } },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      fix: 'Wait for the callback',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnTypeValue, {
  valid: [design({ w: ['step-functions', { stateMachineType: 'STANDARD' }] })],
  invalid: [design({ w: ['step-functions', { stateMachineType: 'FAST' }] })],
  notApplicable: [design({ w: 'step-functions' })],
});
