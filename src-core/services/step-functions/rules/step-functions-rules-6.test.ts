import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslStatesallLast } from './asl-statesall-last.ts';
import { aslTaskNotimeout } from './asl-task-notimeout.ts';
import { aslTaskResource } from './asl-task-resource.ts';
import { aslTerminalNext } from './asl-terminal-next.ts';
import { aslTimeRange } from './asl-time-range.ts';
import { aslTimeoutPair } from './asl-timeout-pair.ts';
import { aslTopRequired } from './asl-top-required.ts';
import { aslType } from './asl-type.ts';
import { aslUnknownField } from './asl-unknown-field.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslStatesallLast, {
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
                  Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }],
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

verifyRule(aslTaskNotimeout, {
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
                Resource: 'arn:aws:states:eu-west-1:123456789012:activity:work',
                TimeoutSeconds: 60,
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
            States: { A: { Type: 'Task', Resource: 'arn:aws:states:eu-west-1:123456789012:activity:work', End: true } },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(aslTaskResource, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Task', End: true } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslTerminalNext, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Succeed', Next: 'A' } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslTimeRange, {
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
                  TimeoutSeconds: 0,
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

verifyRule(aslTimeoutPair, {
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
                  TimeoutSeconds: 3,
                  TimeoutSecondsPath: '$.t',
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

verifyRule(aslTopRequired, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    { design: design({ w: ['step-functions', { definition: { StartAt: 'A', States: {} } }] }), path: 'definition' },
  ],
  notApplicable: [nothing],
});

verifyRule(aslType, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Work', End: true } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslUnknownField, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Speed: 3, End: true } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});
