import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnExpressIdempotent } from './sfn-express-idempotent.ts';
import { sfnExpressLogs } from './sfn-express-logs.ts';
import { sfnExpressLongwait } from './sfn-express-longwait.ts';
import { sfnExpressSync } from './sfn-express-sync.ts';
import { sfnExpressTimeout } from './sfn-express-timeout.ts';
import { sfnKinesisOpt } from './sfn-kinesis-opt.ts';
import { sfnKinesisPk } from './sfn-kinesis-pk.ts';
import { sfnLambdaAsync } from './sfn-lambda-async.ts';
import { sfnLoggingValue } from './sfn-logging-value.ts';
import { sfnName } from './sfn-name.ts';
import { sfnNestedString } from './sfn-nested-string.ts';
import { sfnNoStart } from './sfn-no-start.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

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

verifyRule(sfnExpressLogs, {
  valid: [design({ w: ['step-functions', { stateMachineType: 'EXPRESS', loggingLevel: 'ERROR' }] })],
  invalid: [{ design: design({ w: ['step-functions', { stateMachineType: 'EXPRESS' }] }), fix: 'Log errors' }],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnExpressLongwait, {
  valid: [design({ w: ['step-functions', { stateMachineType: 'EXPRESS', loggingLevel: 'ALL' }] })],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          stateMachineType: 'EXPRESS',
          definition: { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 300, End: true } } },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnExpressSync, {
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
                  Resource: 'arn:aws:states:::states:startExecution.sync:2',
                  Parameters: { StateMachineArn: 'x' },
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

verifyRule(sfnExpressTimeout, {
  valid: [design({ w: ['step-functions', { stateMachineType: 'EXPRESS' }] })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            stateMachineType: 'EXPRESS',
            definition: {
              StartAt: 'A',
              States: {
                A: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: 'f' },
                  TimeoutSeconds: 600,
                  End: true,
                },
              },
            },
          },
        ],
      }),
      says: '"A"',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnKinesisOpt, {
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
                  Resource: 'arn:aws:states:::kinesis:putRecord',
                  Parameters: { StreamName: 's', Data: 'd', PartitionKey: 'k' },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      fix: 'Use the SDK integration',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnKinesisPk, {
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
                Parameters: { StreamName: 's', 'Data.$': '$.d', PartitionKey: 'k' },
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
                  Resource: 'arn:aws:states:::aws-sdk:kinesis:putRecord',
                  Parameters: { StreamName: 's', Data: 'd' },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      says: 'PartitionKey',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnLambdaAsync, {
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
                Resource: 'arn:aws:states:::lambda:invoke',
                Parameters: { FunctionName: 'f', InvocationType: 'Event' },
                ResultPath: null,
                Next: 'B',
              },
              B: { Type: 'Succeed' },
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
                Resource: 'arn:aws:states:::lambda:invoke',
                Parameters: { FunctionName: 'f', InvocationType: 'Event' },
                Next: 'B',
              },
              B: { Type: 'Succeed' },
            },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnLoggingValue, {
  valid: [design({ w: ['step-functions', { loggingLevel: 'ALL' }] })],
  invalid: [design({ w: ['step-functions', { loggingLevel: 'DEBUG' }] })],
  notApplicable: [design({ w: 'step-functions' })],
});

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
