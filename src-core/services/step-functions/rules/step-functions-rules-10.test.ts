import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnTaskUnwired } from './sfn-task-unwired.ts';
import { sfnTokenMissing } from './sfn-token-missing.ts';
import { sfnTokenStray } from './sfn-token-stray.ts';
import { sfnTypeValue } from './sfn-type-value.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

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
