import { settingCases } from '../../../rules/testing/cases.ts';
import { topic } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsStatusProtocol } from './sns-status-protocol.ts';
import { snsStatusSample } from './sns-status-sample.ts';
import { snsStatusUnused } from './sns-status-unused.ts';

verifyRule(snsStatusProtocol, {
  valid: [topic({ deliveryStatusProtocols: ['http/s', 'sqs', 'lambda', 'firehose', 'application'] })],
  invalid: [
    { design: topic({ deliveryStatusProtocols: ['sqs', 'https'] }), says: '"https"', fix: 'Keep the one that fits' },
    { design: topic({ deliveryStatusProtocols: ['email'] }), fix: 'Keep none' },
    { design: topic({ deliveryStatusProtocols: ['sqs', 'sqs'] }), says: 'twice' },
  ],
  notApplicable: [topic()],
});

verifyRule(
  snsStatusSample,
  settingCases(topic, 'deliveryStatusSamplePercent', { allowed: [0, 100], refused: [101, 12.5] }),
);

verifyRule(snsStatusUnused, {
  valid: [topic({ deliveryStatusProtocols: ['sqs'], deliveryStatusSamplePercent: 10 })],
  invalid: [{ design: topic({ deliveryStatusSamplePercent: 10 }), fix: 'Leave out logged successes' }],
  notApplicable: [topic({ deliveryStatusProtocols: ['sqs'] })],
});
