import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaStorageRange } from './lambda-storage-range.ts';
import { lambdaTimeoutRange } from './lambda-timeout-range.ts';
import { lambdaTracingValue } from './lambda-tracing-value.ts';

verifyRule(lambdaStorageRange, {
  valid: [design({ f: ['lambda', { ephemeralStorageMegabytes: 1024 }] })],
  invalid: [design({ f: ['lambda', { ephemeralStorageMegabytes: 20000 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaTimeoutRange, {
  valid: [design({ f: ['lambda', { timeoutSeconds: 900 }] })],
  invalid: [{ design: design({ f: ['lambda', { timeoutSeconds: 1000 }] }), fix: 'Set timeout to 900 s' }],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaTracingValue, {
  valid: [design({ f: ['lambda', { tracingMode: 'Active' }] })],
  invalid: [design({ f: ['lambda', { tracingMode: 'On' }] })],
  notApplicable: [design({ f: 'lambda' })],
});
