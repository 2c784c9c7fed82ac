import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { clientToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaPcRange } from './lambda-pc-range.ts';
import { lambdaPcReserved } from './lambda-pc-reserved.ts';
import { lambdaReservedRange } from './lambda-reserved-range.ts';
import { lambdaReservedZero } from './lambda-reserved-zero.ts';

verifyRule(
  lambdaReservedRange,
  settingCases(lambda, 'reservedConcurrentExecutions', { allowed: [900], refused: [-1] }),
);

verifyRule(lambdaReservedZero, {
  valid: [clientToFunction()],
  invalid: [clientToFunction({}, { f: ['lambda', { reservedConcurrentExecutions: 0 }] })],
  notApplicable: [lambda({ reservedConcurrentExecutions: 0 })],
});

verifyRule(
  lambdaPcRange,
  settingCases(lambda, 'provisionedConcurrentExecutions', { allowed: [1, 900], refused: [0, 901] }),
);

verifyRule(lambdaPcReserved, {
  valid: [lambda({ provisionedConcurrentExecutions: 5, reservedConcurrentExecutions: 5 })],
  invalid: [
    {
      design: lambda({ provisionedConcurrentExecutions: 8, reservedConcurrentExecutions: 5 }),
      says: 'Provision at most 5',
    },
    { design: lambda({ provisionedConcurrentExecutions: 1, reservedConcurrentExecutions: 0 }), says: 'Leave it out' },
  ],
  notApplicable: [lambda({ provisionedConcurrentExecutions: 8 }), lambda({ reservedConcurrentExecutions: 5 })],
});
