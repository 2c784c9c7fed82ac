import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaSimColdstart } from './lambda-sim-coldstart.ts';
import { lambdaSimErrors } from './lambda-sim-errors.ts';
import { lambdaSimIdle } from './lambda-sim-idle.ts';
import { lambdaSimJitter } from './lambda-sim-jitter.ts';
import { lambdaSimProcessing } from './lambda-sim-processing.ts';
import { lambdaSimTimeout } from './lambda-sim-timeout.ts';
import { lambdaStorageRange } from './lambda-storage-range.ts';
import { lambdaTimeoutRange } from './lambda-timeout-range.ts';
import { lambdaTracingValue } from './lambda-tracing-value.ts';

verifyRule(lambdaSimColdstart, {
  valid: [design({ f: ['lambda', { coldStartMillis: 800 }] })],
  invalid: [design({ f: ['lambda', { coldStartMillis: 20000 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaSimErrors, {
  valid: [design({ f: ['lambda', { errorRate: 0.1 }] })],
  invalid: [design({ f: ['lambda', { errorRate: 10 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaSimIdle, {
  valid: [design({ f: ['lambda', { environmentIdleSeconds: 300 }] })],
  invalid: [design({ f: ['lambda', { environmentIdleSeconds: 0 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaSimJitter, {
  valid: [design({ f: ['lambda', { processingJitter: 0.5 }] })],
  invalid: [design({ f: ['lambda', { processingJitter: 2 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaSimProcessing, {
  valid: [design({ f: ['lambda', { processingMillis: 0 }] })],
  invalid: [design({ f: ['lambda', { processingMillis: -5 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaSimTimeout, {
  valid: [design({ f: 'lambda' })],
  invalid: [{ design: design({ f: ['lambda', { processingMillis: 5000 }] }), fix: 'Raise the timeout to 6 s' }],
  notApplicable: [design({ f: ['lambda', { processingMillis: 0 }] })],
});

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
