import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslDupKey } from './asl-dup-key.ts';
import { aslErrReserved } from './asl-err-reserved.ts';
import { aslErreqEmpty } from './asl-erreq-empty.ts';
import { aslHeartbeat } from './asl-heartbeat.ts';
import { aslInfinite } from './asl-infinite.ts';
import { aslIntrinsic } from './asl-intrinsic.ts';
import { aslMapBatch } from './asl-map-batch.ts';
import { aslMapDeprecated } from './asl-map-deprecated.ts';
import { aslMapDistonly } from './asl-map-distonly.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslDupKey, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Pass', Parameters: { x: 1, 'x.$': '$.x' }, End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslErrReserved, {
  valid: [
    design({
      w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Fail', Error: 'OrderFailed' } } } }],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        { definition: { StartAt: 'A', States: { A: { Type: 'Fail', Error: 'States.OrderFailed' } } } },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(aslErreqEmpty, {
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
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: 'f' },
                  Retry: [{ ErrorEquals: [] }],
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

verifyRule(aslHeartbeat, {
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
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: 'f' },
                  TimeoutSeconds: 10,
                  HeartbeatSeconds: 10,
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

verifyRule(aslInfinite, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' }, C: { Type: 'Succeed' } },
          },
        },
      ],
    }),
  ],
  notApplicable: [
    design({ w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } }] }),
  ],
});

verifyRule(aslIntrinsic, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              QueryLanguage: 'JSONata',
              StartAt: 'A',
              States: { A: { Type: 'Pass', Output: '{% 1 + %}', End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslMapBatch, {
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
                  ItemBatcher: {},
                  ItemProcessor: {
                    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
                    StartAt: 'B',
                    States: { B: { Type: 'Pass', End: true } },
                  },
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

verifyRule(aslMapDeprecated, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: {
                Type: 'Map',
                ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } },
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
              A: { Type: 'Map', Iterator: { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } }, End: true },
            },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(aslMapDistonly, {
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
                  ToleratedFailureCount: 3,
                  ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } },
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
