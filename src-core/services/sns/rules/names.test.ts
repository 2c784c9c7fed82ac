import { settingCases } from '../../../rules/testing/cases.ts';
import { topic } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsDisplayName } from './sns-display-name.ts';
import { snsFifoName } from './sns-fifo-name.ts';
import { snsName } from './sns-name.ts';
import { snsStdName } from './sns-std-name.ts';

verifyRule(snsName, settingCases(topic, 'topicName', { allowed: ['orders'], refused: ['my.orders', 'x'.repeat(257)] }));

verifyRule(snsStdName, {
  valid: [topic({ topicName: 'orders' })],
  invalid: [{ design: topic({ topicName: 'orders.fifo' }), fix: 'Rename to orders' }],
  notApplicable: [topic()],
});

verifyRule(snsFifoName, {
  valid: [topic({ fifoTopic: true, topicName: 'orders.fifo' })],
  invalid: [{ design: topic({ fifoTopic: true, topicName: 'orders' }), fix: 'Rename to orders.fifo' }],
  notApplicable: [topic({ topicName: 'orders' })],
});

verifyRule(
  snsDisplayName,
  settingCases(topic, 'displayName', { allowed: ['Order service'], refused: ['x'.repeat(101)] }),
);
