import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { clientToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
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
