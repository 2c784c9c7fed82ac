import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslUnreachable } from './asl-unreachable.ts';
import { aslVersion } from './asl-version.ts';
import { aslWaitOne } from './asl-wait-one.ts';
import { aslWaitRange } from './asl-wait-range.ts';
import { sfnCallbackNoHeartbeat } from './sfn-callback-no-heartbeat.ts';
import { sfnExpressActivity } from './sfn-express-activity.ts';
import { sfnExpressCallback } from './sfn-express-callback.ts';
import { sfnExpressDistmap } from './sfn-express-distmap.ts';
import { sfnExpressIdempotent } from './sfn-express-idempotent.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslUnreachable, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', End: true }, B: { Type: 'Pass', End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslVersion, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { Version: '2.0', StartAt: 'A', States: { A: { Type: 'Pass', End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslWaitOne, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Wait', End: true } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslWaitRange, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 100000000, End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(sfnCallbackNoHeartbeat, {
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
                  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                  Parameters: { QueueUrl: 'u', MessageBody: { 'token.$': '$$.Task.Token' } },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      fix: 'Expect a heartbeat every hour',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnExpressActivity, {
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
                  Resource: 'arn:aws:states:eu-west-1:123456789012:activity:work',
                  TimeoutSeconds: 60,
                  End: true,
                },
              },
            },
            stateMachineType: 'EXPRESS',
            loggingLevel: 'ERROR',
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(sfnExpressCallback, {
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
                  Parameters: { QueueUrl: 'u', MessageBody: { 'token.$': '$$.Task.Token' } },
                  End: true,
                },
              },
            },
            stateMachineType: 'EXPRESS',
            loggingLevel: 'ERROR',
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(sfnExpressDistmap, {
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
                  Type: 'Map',
                  ItemProcessor: {
                    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
                    StartAt: 'B',
                    States: { B: { Type: 'Pass', End: true } },
                  },
                  End: true,
                },
              },
            },
            stateMachineType: 'EXPRESS',
            loggingLevel: 'ERROR',
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(sfnExpressIdempotent, {
  valid: [
    design({ c: 'client', w: ['step-functions', { stateMachineType: 'EXPRESS' }] }, { 'c -> w': 'start-execution' }),
  ],
  invalid: [
    design(
      {
        c: 'client',
        w: [
          'step-functions',
          {
            stateMachineType: 'EXPRESS',
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::sns:publish',
                  Parameters: { TopicArn: 't', Message: 'm' },
                  End: true,
                },
              },
            },
          },
        ],
      },
      { 'c -> w': 'start-execution' },
    ),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});
