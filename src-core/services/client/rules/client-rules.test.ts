import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { clientArrivals } from './client-arrivals.ts';
import { clientAttributes } from './client-attributes.ts';
import { clientIdle } from './client-idle.ts';
import { clientKeys } from './client-keys.ts';
import { clientRate } from './client-rate.ts';

verifyRule(clientArrivals, {
  valid: [design({ c: ['client', { arrivals: 'poisson' }] })],
  invalid: [design({ c: ['client', { arrivals: 'random' }] })],
  notApplicable: [design({ c: 'client' })],
});

verifyRule(clientAttributes, {
  valid: [design({ c: ['client', { attributes: { kind: 'order' } }] })],
  invalid: [
    design({ c: ['client', { attributes: 'kind' }] }),
    { design: design({ c: ['client', { attributes: { n: 1 } }] }), says: '"n"' },
  ],
  notApplicable: [design({ c: 'client' })],
});

verifyRule(clientIdle, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
  invalid: [design({ c: 'client' })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(clientKeys, {
  valid: [design({ c: ['client', { keys: 10 }] })],
  invalid: [design({ c: ['client', { keys: 0 }] })],
  notApplicable: [design({ c: 'client' })],
});

verifyRule(clientRate, {
  valid: [design({ c: ['client', { ratePerSecond: 0.5 }] })],
  invalid: [design({ c: ['client', { ratePerSecond: -1 }] })],
  notApplicable: [design({ c: 'client' })],
});
