import { design } from '../../../rules/testing/design.ts';
import { queue } from '../../../rules/testing/one-resource.ts';
import { clientToQueue, fifoQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsFifoAttr } from './sqs-fifo-attr.ts';
import { sqsFifoOneGroup } from './sqs-fifo-one-group.ts';
import { sqsFifoThroughput } from './sqs-fifo-throughput.ts';
import { sqsHtHalf } from './sqs-ht-half.ts';
import { sqsHtPair } from './sqs-ht-pair.ts';
import { sqsScopeValue } from './sqs-scope-value.ts';
import { sqsThroughputValue } from './sqs-throughput-value.ts';

verifyRule(sqsFifoAttr, {
  valid: [queue(), queue({ contentBasedDeduplication: false })],
  invalid: [
    { design: queue({ contentBasedDeduplication: true }), path: 'contentBasedDeduplication' },
    queue({ deduplicationScope: 'queue', fifoThroughputLimit: 'perQueue' }),
  ],
  notApplicable: [queue({ fifoQueue: true, contentBasedDeduplication: true })],
});

/** A FIFO queue, sent to with a message group and worked on by a function. */
const grouped = (messageGroupId: string) =>
  design(
    { c: 'client', q: fifoQueue, f: 'lambda' },
    {
      'c -> q': ['send', { messageGroupId, messageDeduplicationId: '{{n}}' }],
      'q -> f': ['event-source-mapping', { batchSize: 1 }],
    },
  );

verifyRule(sqsFifoOneGroup, {
  valid: [
    clientToQueue({ messageGroupId: '{{group}}' }, { q: fifoQueue }),
    design(
      { c: 'client', d: 'client', q: fifoQueue },
      { 'c -> q': ['send', { messageGroupId: 'a' }], 'd -> q': ['send', { messageGroupId: 'b' }] },
    ),
  ],
  invalid: [
    { design: clientToQueue({ messageGroupId: 'all' }, { q: fifoQueue }), at: 'q', says: '"all"' },
    { design: grouped('all'), at: 'q', repaired: grouped('{{group}}') },
  ],
  notApplicable: [clientToQueue({ messageGroupId: 'all' })],
});

verifyRule(sqsFifoThroughput, {
  valid: [clientToQueue({ messageGroupId: '{{group}}' }, { c: ['client', { ratePerSecond: 300 }], q: fifoQueue })],
  invalid: [
    {
      design: clientToQueue({ messageGroupId: '{{group}}' }, { c: ['client', { ratePerSecond: 301 }], q: fifoQueue }),
      fix: 'Turn on high throughput',
    },
  ],
  notApplicable: [clientToQueue({}, { c: ['client', { ratePerSecond: 5000 }] })],
});

verifyRule(sqsHtHalf, {
  valid: [queue({ fifoQueue: true, fifoThroughputLimit: 'perMessageGroupId', deduplicationScope: 'messageGroup' })],
  invalid: [
    {
      design: queue({ fifoQueue: true, deduplicationScope: 'messageGroup' }),
      fix: 'Turn on high throughput',
      says: '300 calls',
    },
  ],
  notApplicable: [queue({ fifoQueue: true })],
});

verifyRule(sqsHtPair, {
  valid: [queue({ fifoQueue: true, fifoThroughputLimit: 'perMessageGroupId', deduplicationScope: 'messageGroup' })],
  invalid: [
    { design: queue({ fifoQueue: true, fifoThroughputLimit: 'perMessageGroupId' }), path: 'deduplicationScope' },
  ],
  notApplicable: [queue({ fifoQueue: true })],
});

verifyRule(sqsScopeValue, {
  valid: [queue({ fifoQueue: true, deduplicationScope: 'messageGroup' })],
  invalid: [queue({ fifoQueue: true, deduplicationScope: 'group' })],
  notApplicable: [queue()],
});

verifyRule(sqsThroughputValue, {
  valid: [queue({ fifoQueue: true, fifoThroughputLimit: 'perQueue' })],
  invalid: [queue({ fifoQueue: true, fifoThroughputLimit: 'perGroup' })],
  notApplicable: [queue()],
});
