import { settingCases } from '../../../rules/testing/cases.ts';
import { nothing } from '../../../rules/testing/design.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { queueToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsRangeDelay } from './sqs-range-delay.ts';
import { sqsRangeRetention } from './sqs-range-retention.ts';
import { sqsRangeSize } from './sqs-range-size.ts';
import { sqsRangeVisibility } from './sqs-range-visibility.ts';
import { sqsRangeWait } from './sqs-range-wait.ts';
import { sqsSimAgain } from './sqs-sim-again.ts';
import { sqsSimOrder } from './sqs-sim-order.ts';
import { sqsVisibilityZero } from './sqs-visibility-zero.ts';

verifyRule(sqsRangeDelay, {
  valid: [queue({ delaySeconds: 900 })],
  invalid: [{ design: queue({ delaySeconds: 901 }), fix: 'Set delivery delay to 900 s' }, queue({ delaySeconds: 1.5 })],
  notApplicable: [queue()],
});

verifyRule(
  sqsRangeRetention,
  settingCases(queue, 'messageRetentionPeriodSeconds', { allowed: [60], refused: [59, 1209601] }),
);

verifyRule(sqsRangeSize, {
  valid: [queue({ maximumMessageSizeBytes: 1024 })],
  invalid: [{ design: queue({ maximumMessageSizeBytes: 1048577 }), says: '1,048,576 B' }],
  notApplicable: [queue()],
});

verifyRule(
  sqsRangeVisibility,
  settingCases(queue, 'visibilityTimeoutSeconds', { allowed: [43200], refused: [43201, -1] }),
);

verifyRule(sqsVisibilityZero, {
  valid: [queue()],
  invalid: [
    { design: queue({ visibilityTimeoutSeconds: 0 }), fix: 'Hide received messages for 30 s' },
    queueToFunction({}, { q: ['sqs', { visibilityTimeoutSeconds: 0 }] }),
  ],
  notApplicable: [nothing],
});

verifyRule(sqsRangeWait, settingCases(queue, 'receiveMessageWaitTimeSeconds', { allowed: [20], refused: [21] }));

verifyRule(sqsSimAgain, settingCases(queue, 'deliveredAgainRate', { allowed: [0.001, 1], refused: [1.5, -0.1] }));

verifyRule(sqsSimOrder, settingCases(queue, 'looseOrderMessages', { allowed: [10], refused: [0, 1_001] }));
