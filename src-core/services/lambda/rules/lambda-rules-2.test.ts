import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaReservedRange } from './lambda-reserved-range.ts';
import { lambdaReservedZero } from './lambda-reserved-zero.ts';
import { lambdaRetriesRange } from './lambda-retries-range.ts';
import { lambdaRuntimeBlocked } from './lambda-runtime-blocked.ts';
import { lambdaRuntimeDeprecated } from './lambda-runtime-deprecated.ts';
import { lambdaRuntimePreview } from './lambda-runtime-preview.ts';
import { lambdaSimColdstart } from './lambda-sim-coldstart.ts';
import { lambdaSimErrors } from './lambda-sim-errors.ts';
import { lambdaSimIdle } from './lambda-sim-idle.ts';
import { lambdaSimJitter } from './lambda-sim-jitter.ts';
import { lambdaSimProcessing } from './lambda-sim-processing.ts';
import { lambdaSimTimeout } from './lambda-sim-timeout.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(lambdaReservedRange, {
  valid: [design({ f: ['lambda', { reservedConcurrentExecutions: 900 }] })],
  invalid: [design({ f: ['lambda', { reservedConcurrentExecutions: -1 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaReservedZero, {
  valid: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'send' })],
  invalid: [design({ c: 'client', f: ['lambda', { reservedConcurrentExecutions: 0 }] }, { 'c -> f': 'send' })],
  notApplicable: [design({ f: ['lambda', { reservedConcurrentExecutions: 0 }] })],
});

verifyRule(lambdaRetriesRange, {
  valid: [design({ f: ['lambda', { maximumRetryAttempts: 0 }] })],
  invalid: [design({ f: ['lambda', { maximumRetryAttempts: 3 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaRuntimeBlocked, {
  valid: [design({ f: 'lambda' }), design({ f: ['lambda', { runtime: 'nodejs18.x' }] })],
  invalid: [
    { design: design({ f: ['lambda', { runtime: 'go1.x' }] }), fix: 'Use Custom (Amazon Linux 2023)' },
    { design: design({ f: ['lambda', { runtime: 'cobol' }] }), fix: 'Use Node.js 24' },
  ],
  notApplicable: [nothing],
});

verifyRule(lambdaRuntimeDeprecated, {
  valid: [design({ f: 'lambda' }), design({ f: ['lambda', { runtime: 'python3.12' }] })],
  invalid: [{ design: design({ f: ['lambda', { runtime: 'nodejs20.x' }] }), fix: 'Use Node.js 24' }],
  notApplicable: [design({ f: ['lambda', { runtime: 'go1.x' }] })],
});

verifyRule(lambdaRuntimePreview, {
  valid: [design({ f: 'lambda' })],
  invalid: [design({ f: ['lambda', { runtime: 'nodejs26.x' }] })],
  notApplicable: [design({ f: ['lambda', { runtime: 'go1.x' }] })],
});

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
