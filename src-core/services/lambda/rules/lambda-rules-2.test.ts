import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaName } from './lambda-name.ts';
import { lambdaNoTrigger } from './lambda-no-trigger.ts';
import { lambdaRecursionValue } from './lambda-recursion-value.ts';
import { lambdaReservedRange } from './lambda-reserved-range.ts';
import { lambdaReservedZero } from './lambda-reserved-zero.ts';
import { lambdaRetriesRange } from './lambda-retries-range.ts';
import { lambdaRuntimeBlocked } from './lambda-runtime-blocked.ts';
import { lambdaRuntimeDeprecated } from './lambda-runtime-deprecated.ts';
import { lambdaRuntimePreview } from './lambda-runtime-preview.ts';

const nothing = design({ c: 'client', e: 'endpoint' });

verifyRule(lambdaName, {
  valid: [design({ f: ['lambda', { functionName: 'bill-orders' }] })],
  invalid: [design({ f: ['lambda', { functionName: 'bill orders' }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaNoTrigger, {
  valid: [design({ c: 'client', f: 'lambda', q: 'sqs' }, { 'c -> f': 'send', 'f -> q': 'send' })],
  invalid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send' })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaRecursionValue, {
  valid: [design({ f: ['lambda', { recursiveLoop: 'Allow' }] })],
  invalid: [design({ f: ['lambda', { recursiveLoop: 'Stop' }] })],
  notApplicable: [design({ f: 'lambda' })],
});

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
