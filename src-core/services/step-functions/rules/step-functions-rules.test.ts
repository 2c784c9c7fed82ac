import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslAssignName } from './asl-assign-name.ts';
import { aslAssignWhere } from './asl-assign-where.ts';
import { aslChoiceEmpty } from './asl-choice-empty.ts';
import { aslChoiceNodefault } from './asl-choice-nodefault.ts';
import { aslChoiceOptype } from './asl-choice-optype.ts';
import { aslChoiceRule } from './asl-choice-rule.ts';
import { aslCrossScope } from './asl-cross-scope.ts';
import { aslDollarKey } from './asl-dollar-key.ts';
import { aslDollarMissing } from './asl-dollar-missing.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslAssignName, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Assign: { 'a b': 1 }, End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslAssignWhere, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: ['step-functions', { definition: { StartAt: 'A', States: { A: { Type: 'Succeed', Assign: { a: 1 } } } } }],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslChoiceEmpty, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Choice', Choices: [], Default: 'B' }, B: { Type: 'Succeed' } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslChoiceNodefault, {
  valid: [
    design({
      w: [
        'step-functions',
        {
          definition: {
            StartAt: 'A',
            States: {
              A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }], Default: 'B' },
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
              A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'B' }] },
              B: { Type: 'Succeed' },
            },
          },
        },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(aslChoiceOptype, {
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
                A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: 'yes', Next: 'B' }], Default: 'B' },
                B: { Type: 'Succeed' },
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

verifyRule(aslChoiceRule, {
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
                A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true }], Default: 'B' },
                B: { Type: 'Succeed' },
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

verifyRule(aslCrossScope, {
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
                  Next: 'C',
                  Branches: [
                    { StartAt: 'B', States: { B: { Type: 'Pass', Next: 'C' }, D: { Type: 'Pass', End: true } } },
                  ],
                },
                C: { Type: 'Pass', End: true },
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

verifyRule(aslDollarKey, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Parameters: { 'x.$': 'text' }, End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslDollarMissing, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Pass', Parameters: { order: { id: '$.id' } }, End: true } },
            },
          },
        ],
      }),
      says: '"id.$"',
    },
  ],
  notApplicable: [
    design({
      w: [
        'step-functions',
        { definition: { QueryLanguage: 'JSONata', StartAt: 'A', States: { A: { Type: 'Pass', End: true } } } },
      ],
    }),
  ],
});
