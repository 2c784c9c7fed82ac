import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sfnExpressLogs } from './sfn-express-logs.ts';
import { sfnExpressLongwait } from './sfn-express-longwait.ts';
import { sfnExpressSync } from './sfn-express-sync.ts';
import { sfnExpressTimeout } from './sfn-express-timeout.ts';
import { sfnKinesisOpt } from './sfn-kinesis-opt.ts';
import { sfnKinesisPk } from './sfn-kinesis-pk.ts';
import { sfnLambdaAsync } from './sfn-lambda-async.ts';
import { sfnLambdaPayload } from './sfn-lambda-payload.ts';
import { sfnLoggingValue } from './sfn-logging-value.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

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

verifyRule(sfnLambdaPayload, {
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
                Parameters: { FunctionName: 'f' },
                Next: 'B',
              },
              B: { Type: 'Pass', InputPath: '$.Payload.order', End: true },
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
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: 'f' },
                  Next: 'B',
                },
                B: { Type: 'Choice', Choices: [{ Variable: '$.paid', BooleanEquals: true, Next: 'C' }], Default: 'C' },
                C: { Type: 'Succeed' },
              },
            },
          },
        ],
      }),
      says: '$.Payload.paid',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(sfnLoggingValue, {
  valid: [design({ w: ['step-functions', { loggingLevel: 'ALL' }] })],
  invalid: [design({ w: ['step-functions', { loggingLevel: 'DEBUG' }] })],
  notApplicable: [design({ w: 'step-functions' })],
});
