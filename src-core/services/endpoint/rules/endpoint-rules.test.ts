import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { endpointCalledProtocol } from './endpoint-called-protocol.ts';
import { endpointProtocol } from './endpoint-protocol.ts';
import { endpointSimErrors } from './endpoint-sim-errors.ts';
import { endpointSimResponse } from './endpoint-sim-response.ts';
import { endpointSimStatus } from './endpoint-sim-status.ts';
import { endpointUnreached } from './endpoint-unreached.ts';
import { snsSubEndpoint } from './sns-sub-endpoint.ts';

verifyRule(endpointCalledProtocol, {
  valid: [design({ f: 'lambda', e: 'endpoint' }, { 'f -> e': 'send' })],
  invalid: [design({ f: 'lambda', e: ['endpoint', { protocol: 'sms' }] }, { 'f -> e': 'send' })],
  notApplicable: [design({ t: 'sns', e: ['endpoint', { protocol: 'sms' }] }, { 't -> e': 'subscription' })],
});

verifyRule(endpointProtocol, {
  valid: [design({ e: ['endpoint', { protocol: 'sms' }] })],
  invalid: [design({ e: ['endpoint', { protocol: 'pager' }] })],
  notApplicable: [design({ e: 'endpoint' })],
});

verifyRule(endpointSimErrors, {
  valid: [design({ e: ['endpoint', { errorRate: 1 }] })],
  invalid: [design({ e: ['endpoint', { errorRate: 1.5 }] })],
  notApplicable: [design({ e: 'endpoint' })],
});

verifyRule(endpointSimResponse, {
  valid: [design({ e: ['endpoint', { responseMillis: 20000 }] })],
  invalid: [design({ e: ['endpoint', { responseMillis: 100000 }] })],
  notApplicable: [design({ e: 'endpoint' })],
});

verifyRule(endpointSimStatus, {
  valid: [design({ e: ['endpoint', { errorStatusCode: 429 }] })],
  invalid: [design({ e: ['endpoint', { errorStatusCode: 200 }] })],
  notApplicable: [design({ e: 'endpoint' })],
});

verifyRule(endpointUnreached, {
  valid: [design({ t: 'sns', e: 'endpoint' }, { 't -> e': 'subscription' })],
  invalid: [design({ e: 'endpoint' })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(snsSubEndpoint, {
  valid: [
    design({ e: ['endpoint', { address: 'https://example.com/hook' }] }),
    design({ e: ['endpoint', { protocol: 'email', address: 'ops@example.com' }] }),
    design({ e: ['endpoint', { protocol: 'sms', address: '+4915112345678' }] }),
    design({
      e: ['endpoint', { protocol: 'application', address: 'arn:aws:sns:eu-west-1:123456789012:endpoint/APNS/app/id' }],
    }),
  ],
  invalid: [
    { design: design({ e: ['endpoint', { address: 'http://example.com' }] }), says: 'https://' },
    design({ e: ['endpoint', { protocol: 'email', address: 'ops' }] }),
    design({ e: ['endpoint', { protocol: 'sms', address: '0151 123' }] }),
    design({ e: ['endpoint', { protocol: 'application', address: 'my-app' }] }),
  ],
  notApplicable: [design({ e: 'endpoint' })],
});
