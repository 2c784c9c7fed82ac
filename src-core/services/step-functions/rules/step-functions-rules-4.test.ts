import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { aslNextDangling } from './asl-next-dangling.ts';
import { aslNoCatch } from './asl-no-catch.ts';
import { aslNoExit } from './asl-no-exit.ts';
import { aslNoRetry } from './asl-no-retry.ts';
import { aslNoTerminal } from './asl-no-terminal.ts';
import { aslParallelEmpty } from './asl-parallel-empty.ts';
import { aslPathSyntax } from './asl-path-syntax.ts';
import { aslPayload } from './asl-payload.ts';
import { aslQlDelim } from './asl-ql-delim.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(aslNextDangling, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'Z' }, B: { Type: 'Pass', End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslNoCatch, {
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
                Parameters: { TopicArn: 't', Message: 'm' },
                Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
                End: true,
              },
              B: { Type: 'Fail' },
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
                Parameters: { TopicArn: 't', Message: 'm' },
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

verifyRule(aslNoExit, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          {
            definition: {
              StartAt: 'A',
              States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass' }, C: { Type: 'Succeed' } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslNoRetry, {
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
                Retry: [{ ErrorEquals: ['States.TaskFailed'] }],
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
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: 'f' },
                  End: true,
                },
              },
            },
          },
        ],
      }),
      fix: 'Retry passing errors of Lambda',
    },
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(aslNoTerminal, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslParallelEmpty, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Parallel', Branches: [], End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslPathSyntax, {
  valid: [design({ w: 'step-functions' })],
  invalid: [
    {
      design: design({
        w: [
          'step-functions',
          { definition: { StartAt: 'A', States: { A: { Type: 'Pass', ResultPath: '$.a[*]', End: true } } } },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});

verifyRule(aslPayload, {
  valid: [
    design({
      w: [
        'step-functions',
        { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Result: { a: 1 }, End: true } } } },
      ],
    }),
  ],
  invalid: [
    design({
      w: [
        'step-functions',
        { definition: { StartAt: 'A', States: { A: { Type: 'Pass', Result: 'x'.repeat(262145), End: true } } } },
      ],
    }),
  ],
  notApplicable: [design({ w: 'step-functions' })],
});

verifyRule(aslQlDelim, {
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
              States: { A: { Type: 'Pass', Output: 'Hello {% $states.input.name %}', End: true } },
            },
          },
        ],
      }),
      path: 'definition',
    },
  ],
  notApplicable: [nothing],
});
