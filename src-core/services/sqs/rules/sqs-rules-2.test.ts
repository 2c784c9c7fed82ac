import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsHtPair } from './sqs-ht-pair.ts';
import { sqsKmsreuseUnused } from './sqs-kmsreuse-unused.ts';
import { sqsName } from './sqs-name.ts';
import { sqsNoConsumer } from './sqs-no-consumer.ts';
import { sqsNoDlq } from './sqs-no-dlq.ts';
import { sqsNoProducer } from './sqs-no-producer.ts';
import { sqsRangeDelay } from './sqs-range-delay.ts';
import { sqsRangeKmsreuse } from './sqs-range-kmsreuse.ts';
import { sqsRangeRetention } from './sqs-range-retention.ts';

verifyRule(sqsHtPair, {
  valid: [
    design({
      q: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perMessageGroupId', deduplicationScope: 'messageGroup' }],
    }),
  ],
  invalid: [
    {
      design: design({ q: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perMessageGroupId' }] }),
      path: 'deduplicationScope',
    },
  ],
  notApplicable: [design({ q: ['sqs', { fifoQueue: true }] })],
});

verifyRule(sqsKmsreuseUnused, {
  valid: [design({ q: ['sqs', { kmsMasterKeyId: 'alias/mine', kmsDataKeyReusePeriodSeconds: 600 }] })],
  invalid: [design({ q: ['sqs', { kmsDataKeyReusePeriodSeconds: 600 }] })],
  notApplicable: [design({ q: 'sqs' })],
});

verifyRule(sqsName, {
  valid: [
    design({ q: ['sqs', { queueName: 'orders' }] }),
    design({ q: ['sqs', { queueName: 'orders.fifo', fifoQueue: true }] }),
  ],
  invalid: [
    { design: design({ q: ['sqs', { queueName: 'my orders' }] }), path: 'queueName', fix: null },
    design({ q: ['sqs', { queueName: 'x'.repeat(81) }] }),
    design({ q: ['sqs', { queueName: '' }] }),
  ],
  notApplicable: [design({ q: 'sqs' })],
});

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
