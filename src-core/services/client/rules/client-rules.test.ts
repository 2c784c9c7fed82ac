import { settingCases } from '../../../rules/testing/cases.ts';
import { client, queue } from '../../../rules/testing/one-resource.ts';
import { clientToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { clientArrivals } from './client-arrivals.ts';
import { clientAttributes } from './client-attributes.ts';
import { clientIdle } from './client-idle.ts';
import { clientKeys } from './client-keys.ts';
import { clientRate } from './client-rate.ts';

verifyRule(clientArrivals, settingCases(client, 'arrivals', { allowed: ['poisson'], refused: ['random'] }));

verifyRule(clientAttributes, {
  valid: [client({ attributes: { kind: 'order' } })],
  invalid: [client({ attributes: 'kind' }), { design: client({ attributes: { n: 1 } }), says: '"n"' }],
  notApplicable: [client()],
});

verifyRule(clientIdle, {
  valid: [clientToQueue()],
  invalid: [client()],
  notApplicable: [queue()],
});

verifyRule(clientKeys, settingCases(client, 'keys', { allowed: [10], refused: [0] }));

verifyRule(clientRate, settingCases(client, 'ratePerSecond', { allowed: [0.5], refused: [-1] }));
