import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsNoConsumer } from './sqs-no-consumer.ts';
import { sqsNoDlq } from './sqs-no-dlq.ts';
import { sqsNoProducer } from './sqs-no-producer.ts';
import { sqsRangeDelay } from './sqs-range-delay.ts';
import { sqsRangeKmsreuse } from './sqs-range-kmsreuse.ts';
import { sqsRangeRetention } from './sqs-range-retention.ts';
import { sqsRangeSize } from './sqs-range-size.ts';
import { sqsRangeVisibility } from './sqs-range-visibility.ts';
import { sqsRangeWait } from './sqs-range-wait.ts';
import { sqsRedriveValue } from './sqs-redrive-value.ts';
import { sqsScopeValue } from './sqs-scope-value.ts';
import { sqsSseExclusive } from './sqs-sse-exclusive.ts';

verifyRule(sqsNoConsumer, {
  valid: [design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' })],
  invalid: [{ design: design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' }), at: 'q', says: '4 d' }],
  notApplicable: [design({ q: 'sqs' }), design({ q: 'sqs', d: 'sqs' }, { 'q -> d': 'redrive' })],
});

verifyRule(sqsNoDlq, {
  valid: [design({ q: 'sqs', d: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping', 'q -> d': 'redrive' })],
  invalid: [
    {
      design: design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' }),
      fix: 'Add a dead-letter queue after 5 receives',
    },
    {
      design: design(
        { q: ['sqs', { fifoQueue: true }], 'q-dlq': 'sqs', f: 'lambda' },
        { 'q -> f': 'event-source-mapping' },
      ),
      says: 'blocks its message group',
    },
  ],
  notApplicable: [
    design({ q: 'sqs' }),
    design({ q: 'sqs', d: 'sqs', f: 'lambda' }, { 'q -> d': 'redrive', 'd -> f': 'event-source-mapping' }),
  ],
});

verifyRule(sqsNoProducer, {
  valid: [design({ c: 'client', q: 'sqs', f: 'lambda' }, { 'c -> q': 'send', 'q -> f': 'event-source-mapping' })],
  invalid: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'event-source-mapping' })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeDelay, {
  valid: [design({ q: ['sqs', { delaySeconds: 900 }] })],
  invalid: [
    { design: design({ q: ['sqs', { delaySeconds: 901 }] }), fix: 'Set delivery delay to 900 s' },
    design({ q: ['sqs', { delaySeconds: 1.5 }] }),
  ],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeKmsreuse, {
  valid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine', kmsDataKeyReusePeriodSeconds: 60 }] })],
  invalid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine', kmsDataKeyReusePeriodSeconds: 10 }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeRetention, {
  valid: [design({ q: ['sqs', { messageRetentionPeriodSeconds: 60 }] })],
  invalid: [
    design({ q: ['sqs', { messageRetentionPeriodSeconds: 59 }] }),
    design({ q: ['sqs', { messageRetentionPeriodSeconds: 1209601 }] }),
  ],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeSize, {
  valid: [design({ q: ['sqs', { maximumMessageSizeBytes: 1024 }] })],
  invalid: [{ design: design({ q: ['sqs', { maximumMessageSizeBytes: 1048577 }] }), says: '1,048,576 B' }],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeVisibility, {
  valid: [design({ q: ['sqs', { visibilityTimeoutSeconds: 43200 }] })],
  invalid: [
    design({ q: ['sqs', { visibilityTimeoutSeconds: 43201 }] }),
    design({ q: ['sqs', { visibilityTimeoutSeconds: -1 }] }),
  ],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRangeWait, {
  valid: [design({ q: ['sqs', { receiveMessageWaitTimeSeconds: 20 }] })],
  invalid: [design({ q: ['sqs', { receiveMessageWaitTimeSeconds: 21 }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsRedriveValue, {
  valid: [design({ q: ['sqs', { redrivePermission: 'denyAll' }] })],
  invalid: [design({ q: ['sqs', { redrivePermission: 'everyone' }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsScopeValue, {
  valid: [design({ q: ['sqs', { fifoQueue: true, deduplicationScope: 'messageGroup' }] })],
  invalid: [design({ q: ['sqs', { fifoQueue: true, deduplicationScope: 'group' }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsSseExclusive, {
  valid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine' }] })],
  invalid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine', sqsManagedSseEnabled: true }] })],
  notApplicable: [design({ q: 'sqs' })],
});
