import { settingCases } from '../../../rules/testing/cases.ts';
import { design } from '../../../rules/testing/design.ts';
import { endpoint, queue } from '../../../rules/testing/one-resource.ts';
import { topicToEndpoint } from '../../../rules/testing/one-wire.ts';
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
  notApplicable: [topicToEndpoint({}, { e: ['endpoint', { protocol: 'sms' }] })],
});

verifyRule(endpointProtocol, settingCases(endpoint, 'protocol', { allowed: ['sms'], refused: ['pager'] }));

verifyRule(endpointSimErrors, settingCases(endpoint, 'errorRate', { allowed: [1], refused: [1.5] }));

verifyRule(endpointSimResponse, settingCases(endpoint, 'responseMillis', { allowed: [20000], refused: [100000] }));

verifyRule(endpointSimStatus, settingCases(endpoint, 'errorStatusCode', { allowed: [429], refused: [200] }));

verifyRule(endpointUnreached, {
  valid: [topicToEndpoint()],
  invalid: [endpoint()],
  notApplicable: [queue()],
});

verifyRule(snsSubEndpoint, {
  valid: [
    endpoint({ address: 'https://example.com/hook' }),
    endpoint({ protocol: 'email', address: 'ops@example.com' }),
    endpoint({ protocol: 'sms', address: '+4915112345678' }),
    endpoint({ protocol: 'application', address: 'arn:aws:sns:eu-west-1:123456789012:endpoint/APNS/app/id' }),
  ],
  invalid: [
    { design: endpoint({ address: 'http://example.com' }), says: 'https://' },
    endpoint({ protocol: 'email', address: 'ops' }),
    endpoint({ protocol: 'sms', address: '0151 123' }),
    endpoint({ protocol: 'application', address: 'my-app' }),
  ],
  notApplicable: [endpoint()],
});
