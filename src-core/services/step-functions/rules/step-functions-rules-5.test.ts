import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslQlField } from './asl-ql-field.ts';
import { aslQlMix } from './asl-ql-mix.ts';
import { aslQlStatesvar } from './asl-ql-statesvar.ts';
import { aslRetryRange } from './asl-retry-range.ts';
import { aslRetryWhere } from './asl-retry-where.ts';
import { aslRuntimeCatch } from './asl-runtime-catch.ts';
import { aslSchema } from './asl-schema.ts';
import { aslSize } from './asl-size.ts';
import { aslStartat } from './asl-startat.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslQlField, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Output: 'x', End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslQlMix, {
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
              States: { A: { Type: 'Pass', QueryLanguage: 'JSONPath', End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslQlStatesvar, {
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
              States: { A: { Type: 'Pass', Output: '{% $states.errorOutput %}', End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslRetryRange, {
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
                  Retry: [{ ErrorEquals: ['X'], BackoffRate: 0.5 }],
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

verifyRule(aslRetryWhere, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Pass', Retry: [{ ErrorEquals: ['States.ALL'] }], End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslRuntimeCatch, {
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
                Retry: [{ ErrorEquals: ['States.ALL'] }],
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
                Resource: 'arn:aws:states:::sns:publish',
                Retry: [{ ErrorEquals: ['States.Runtime'] }],
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

verifyRule(aslSchema, {
  valid: [design({ w: 'step-functions' })],
  invalid: [{ design: design({ w: ['step-functions', { definition: 'not a definition' }] }), path: 'definition' }],
  notApplicable: [nothing],
});

verifyRule(aslSize, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    design({
      w: [
        'step-functions',
        { definition: { Comment: 'x'.repeat(1048577), StartAt: 'A', States: { A: { Type: 'Pass', End: true } } } },
      ],
    }),
  ],
  notApplicable: [nothing],
});

verifyRule(aslStartat, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'Z', States: { A: { Type: 'Pass', End: true } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});
