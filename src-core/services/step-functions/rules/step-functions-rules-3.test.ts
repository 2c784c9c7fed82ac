import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslMapExectype } from './asl-map-exectype.ts';
import { aslMapInline40 } from './asl-map-inline-40.ts';
import { aslMapLabel } from './asl-map-label.ts';
import { aslMapProcessor } from './asl-map-processor.ts';
import { aslMapTolerance } from './asl-map-tolerance.ts';
import { aslMaxdelay } from './asl-maxdelay.ts';
import { aslNameDup } from './asl-name-dup.ts';
import { aslNameLen } from './asl-name-len.ts';
import { aslNextAndEnd } from './asl-next-and-end.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslMapExectype, {
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
                    ProcessorConfig: { Mode: 'DISTRIBUTED' },
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

verifyRule(aslMapInline40, {
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
                MaxConcurrency: 40,
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
              A: {
                Type: 'Map',
                MaxConcurrency: 100,
                ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } },
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

verifyRule(aslMapLabel, {
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
                  Label: 'x'.repeat(41),
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

verifyRule(aslMapProcessor, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Map', End: true } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslMapTolerance, {
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
                  ToleratedFailurePercentage: 120,
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

verifyRule(aslMaxdelay, {
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
                  Retry: [{ ErrorEquals: ['X'], IntervalSeconds: 10, MaxDelaySeconds: 5 }],
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

verifyRule(aslNameDup, {
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
                  Type: 'Parallel',
                  End: true,
                  Branches: [
                    { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } },
                    { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } },
                  ],
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

verifyRule(aslNameLen, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'x'.repeat(81), States: { ['x'.repeat(81)]: { Type: 'Pass', End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslNextAndEnd, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Pass', Next: 'B', End: true }, B: { Type: 'Pass', End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});
