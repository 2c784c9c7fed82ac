import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaArchitectureValue } from './lambda-architecture-value.ts';
import { lambdaAsyncNoFailure } from './lambda-async-no-failure.ts';
import { lambdaDestBoth } from './lambda-dest-both.ts';
import { lambdaEicRange } from './lambda-eic-range.ts';
import { lambdaEnvReserved } from './lambda-env-reserved.ts';
import { lambdaEnvShape } from './lambda-env-shape.ts';
import { lambdaEnvSize } from './lambda-env-size.ts';
import { lambdaHandler } from './lambda-handler.ts';
import { lambdaMemRange } from './lambda-mem-range.ts';

verifyRule(lambdaArchitectureValue, {
  valid: [design({ f: ['lambda', { architecture: 'arm64' }] })],
  invalid: [design({ f: ['lambda', { architecture: 'riscv' }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaAsyncNoFailure, {
  valid: [
    design(
      { t: 'sns', f: 'lambda', d: 'sqs' },
      { 't -> f': 'subscription', 'f -> d': ['async-destination', { condition: 'on-failure' }] },
    ),
  ],
  invalid: [
    { design: design({ t: 'sns', f: 'lambda' }, { 't -> f': 'subscription' }), at: 'f', says: '3 attempts' },
    design(
      { c: 'client', f: 'lambda', d: 'sqs' },
      { 'c -> f': ['send', { invocationType: 'Event' }], 'f -> d': ['async-destination', { condition: 'on-success' }] },
    ),
  ],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'send' })],
});

verifyRule(lambdaDestBoth, {
  valid: [
    design(
      { f: 'lambda', d: 'sqs', s: 'sqs' },
      {
        'f -> d': ['async-destination', { condition: 'on-failure' }],
        'f -> s': ['async-destination', { condition: 'on-success' }],
      },
    ),
  ],
  invalid: [
    design(
      { f: 'lambda', d: 'sqs', s: 'sqs' },
      {
        'f -> d': ['async-destination', { condition: 'on-failure' }],
        'f -> s': ['async-destination', { condition: 'dead-letter' }],
      },
    ),
  ],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaEicRange, {
  valid: [design({ f: ['lambda', { maximumEventAgeSeconds: 60 }] })],
  invalid: [design({ f: ['lambda', { maximumEventAgeSeconds: 30 }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaEnvReserved, {
  valid: [design({ f: ['lambda', { environmentVariables: { STAGE: 'test' } }] })],
  invalid: [
    {
      design: design({ f: ['lambda', { environmentVariables: { AWS_REGION: 'eu-west-1', STAGE: 'test' } }] }),
      fix: 'Remove AWS_REGION',
    },
  ],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaEnvShape, {
  valid: [design({ f: ['lambda', { environmentVariables: { STAGE: 'test' } }] })],
  invalid: [
    design({ f: ['lambda', { environmentVariables: ['STAGE'] }] }),
    design({ f: ['lambda', { environmentVariables: { '1ST': 'a' } }] }),
    { design: design({ f: ['lambda', { environmentVariables: { COUNT: 3 } }] }), says: 'quotes' },
  ],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaEnvSize, {
  valid: [design({ f: ['lambda', { environmentVariables: { A1: 'x'.repeat(4094) } }] })],
  invalid: [{ design: design({ f: ['lambda', { environmentVariables: { A1: 'x'.repeat(4095) } }] }), says: '4,097 B' }],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaHandler, {
  valid: [design({ f: ['lambda', { handler: 'app.main' }] })],
  invalid: [design({ f: ['lambda', { handler: 'app main' }] })],
  notApplicable: [design({ f: 'lambda' })],
});

verifyRule(lambdaMemRange, {
  valid: [design({ f: ['lambda', { memorySizeMegabytes: 10240 }] })],
  invalid: [design({ f: ['lambda', { memorySizeMegabytes: 64 }] })],
  notApplicable: [design({ f: 'lambda' })],
});
