import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnCallbackNoresponder } from './sfn-callback-noresponder.ts';
import { sfnCallbackRetention } from './sfn-callback-retention.ts';
import { sfnExpressFunction } from './sfn-express-function.ts';
import { sfnIntegrationValue } from './sfn-integration-value.ts';
import { sfnNestedSyncExpress } from './sfn-nested-sync-express.ts';
import { sfnSnsFifoGroup } from './sfn-sns-fifo-group.ts';
import { sfnSqsFifoDelay } from './sfn-sqs-fifo-delay.ts';
import { sfnSqsFifoGroup } from './sfn-sqs-fifo-group.ts';
import { sfnStateMissing } from './sfn-state-missing.ts';

verifyRule(sfnCallbackNoresponder, {
  valid: [design({ w: 'step-functions', q: 'sqs' }, { 'w -> q': 'task' })],
  invalid: [
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
                  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                  HeartbeatSeconds: 60,
                  Parameters: { QueueUrl: `$\{q}`, MessageBody: { 'token.$': '$$.Task.Token' } },
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
  notApplicable: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' })],
});

verifyRule(sfnCallbackRetention, {
  valid: [design({ w: 'step-functions', q: 'sqs' }, { 'w -> q': 'task' })],
  invalid: [
    design(
      {
        q: ['sqs', { messageRetentionPeriodSeconds: 3600 }],
        f: 'lambda',
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                  HeartbeatSeconds: 7200,
                  Parameters: { QueueUrl: `$\{q}`, MessageBody: { 'token.$': '$$.Task.Token' } },
                  End: true,
                },
              },
            },
          },
        ],
      },
      { 'w -> q': 'task', 'q -> f': 'event-source-mapping' },
    ),
  ],
  notApplicable: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' })],
});

verifyRule(sfnExpressFunction, {
  valid: [design({ w: ['step-functions', { stateMachineType: 'EXPRESS' }], f: 'lambda' }, { 'w -> f': 'task' })],
  invalid: [
    design(
      { w: ['step-functions', { stateMachineType: 'EXPRESS' }], f: ['lambda', { timeoutSeconds: 900 }] },
      { 'w -> f': 'task' },
    ),
  ],
  notApplicable: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' })],
});

verifyRule(sfnIntegrationValue, {
  valid: [
    design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': ['task', { integrationPattern: 'request-response' }] }),
  ],
  invalid: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': ['task', { integrationPattern: 'later' }] })],
  notApplicable: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' })],
});

verifyRule(sfnNestedSyncExpress, {
  valid: [
    design({ w: 'step-functions', x: ['step-functions', { stateMachineType: 'EXPRESS' }] }, { 'w -> x': 'task' }),
  ],
  invalid: [
    design(
      {
        x: ['step-functions', { stateMachineType: 'EXPRESS' }],
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::states:startExecution.sync:2',
                  Parameters: { StateMachineArn: `$\{x}` },
                  End: true,
                },
              },
            },
          },
        ],
      },
      { 'w -> x': 'task' },
    ),
  ],
  notApplicable: [design({ w: 'step-functions', x: 'step-functions' }, { 'w -> x': 'task' })],
});

verifyRule(sfnSnsFifoGroup, {
  valid: [design({ w: 'step-functions', t: ['sns', { fifoTopic: true }] }, { 'w -> t': 'task' })],
  invalid: [
    design(
      {
        t: ['sns', { fifoTopic: true }],
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sns:publish',
                  Parameters: { TopicArn: `$\{t}`, 'Message.$': '$' },
                  End: true,
                },
              },
            },
          },
        ],
      },
      { 'w -> t': 'task' },
    ),
  ],
  notApplicable: [design({ w: 'step-functions', t: 'sns' }, { 'w -> t': 'task' })],
});

verifyRule(sfnSqsFifoDelay, {
  valid: [design({ w: 'step-functions', q: ['sqs', { fifoQueue: true }] }, { 'w -> q': 'task' })],
  invalid: [
    design(
      {
        q: ['sqs', { fifoQueue: true }],
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage',
                  Parameters: {
                    QueueUrl: `$\{q}`,
                    'MessageBody.$': '$',
                    MessageGroupId: 'g',
                    MessageDeduplicationId: 'd',
                    DelaySeconds: 5,
                  },
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
  notApplicable: [design({ w: 'step-functions', q: 'sqs' }, { 'w -> q': 'task' })],
});

verifyRule(sfnSqsFifoGroup, {
  valid: [
    design(
      {
        q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }],
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sqs:sendMessage',
                  Parameters: { QueueUrl: `$\{q}`, 'MessageBody.$': '$', MessageGroupId: 'g' },
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
      design: design(
        {
          q: ['sqs', { fifoQueue: true }],
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
      says: 'MessageGroupId and MessageDeduplicationId',
    },
  ],
  notApplicable: [design({ w: 'step-functions', q: 'sqs' }, { 'w -> q': 'task' })],
});

verifyRule(sfnStateMissing, {
  valid: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': ['task', { stateName: 'Done' }] })],
  invalid: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': ['task', { stateName: 'Gone' }] })],
  notApplicable: [design({ w: 'step-functions', f: 'lambda' }, { 'w -> f': 'task' })],
});
