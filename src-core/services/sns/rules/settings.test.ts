import { settingCases } from '../../../rules/testing/cases.ts';
import { nothing } from '../../../rules/testing/design.ts';
import { topic } from '../../../rules/testing/one-resource.ts';
import { topicToEndpoint, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsKmsKey } from './sns-kms-key.ts';
import { snsSignatureV1 } from './sns-signature-v1.ts';
import { snsSignatureValue } from './sns-signature-value.ts';
import { snsSseOff } from './sns-sse-off.ts';
import { snsTracingValue } from './sns-tracing-value.ts';

verifyRule(snsSignatureV1, {
  valid: [
    topicToEndpoint({}, { t: ['sns', { signatureVersion: '2' }] }),
    topicToEndpoint({}, { e: ['endpoint', { protocol: 'sms' }] }),
  ],
  invalid: [{ design: topicToEndpoint(), fix: 'Sign with SHA-256' }],
  notApplicable: [topicToQueue()],
});

verifyRule(snsSignatureValue, settingCases(topic, 'signatureVersion', { allowed: ['2'], refused: ['3'] }));

verifyRule(snsTracingValue, settingCases(topic, 'tracingConfig', { allowed: ['Active'], refused: ['On'] }));

verifyRule(snsSseOff, {
  valid: [topic({ kmsMasterKeyId: 'alias/mine' })],
  invalid: [{ design: topic(), path: 'kmsMasterKeyId' }],
  notApplicable: [nothing],
});

verifyRule(
  snsKmsKey,
  settingCases(topic, 'kmsMasterKeyId', {
    allowed: ['1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/orders', 'arn:aws:kms:us-east-1:111122223333:key/abc'],
    refused: ['orders key', 'orders'],
  }),
);
