import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { sqsDlqAllowShape } from './sqs-dlq-allow-shape.ts';
import { sqsDlqConsumed } from './sqs-dlq-consumed.ts';
import { sqsDlqShared } from './sqs-dlq-shared.ts';
import { sqsDupName } from './sqs-dup-name.ts';
import { sqsFifoAttr } from './sqs-fifo-attr.ts';
import { sqsFifoName } from './sqs-fifo-name.ts';
import { sqsFifoOneGroup } from './sqs-fifo-one-group.ts';
import { sqsFifoThroughput } from './sqs-fifo-throughput.ts';
import { sqsHtHalf } from './sqs-ht-half.ts';

verifyRule(sqsDlqAllowShape, {
  valid: [
    design({ a: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['a'] }] }),
    design({ d: ['sqs', { redrivePermission: 'denyAll' }] }),
  ],
  invalid: [
    { design: design({ d: ['sqs', { redrivePermission: 'byQueue' }] }), fix: 'Let all queues in' },
    { design: design({ a: 'sqs', d: ['sqs', { redriveSourceQueues: ['a'] }] }), fix: 'Let only the listed queues in' },
    {
      design: design({
        d: [
          'sqs',
          { redrivePermission: 'byQueue', redriveSourceQueues: Array.from({ length: 11 }, (_, index) => `q${index}`) },
        ],
      }),
      says: 'at most 10',
    },
    {
      design: design({ a: 'sqs', d: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: ['a', 'ghost'] }] }),
      says: '"ghost"',
    },
  ],
  notApplicable: [design({ d: 'sqs' })],
});

verifyRule(sqsDlqConsumed, {
  valid: [design({ a: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive' })],
  invalid: [design({ c: 'client', a: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive', 'c -> d': 'send' })],
  notApplicable: [design({ c: 'client', a: 'sqs' }, { 'c -> a': 'send' })],
});

verifyRule(sqsDlqShared, {
  valid: [design({ a: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive' })],
  invalid: [
    {
      design: design({ a: 'sqs', b: 'sqs', d: 'sqs' }, { 'a -> d': 'redrive', 'b -> d': 'redrive' }),
      at: 'd',
      says: '"a", "b"',
    },
  ],
  notApplicable: [design({ a: 'sqs' })],
});

verifyRule(sqsDupName, {
  valid: [design({ a: ['sqs', { queueName: 'a' }], b: ['sqs', { queueName: 'b' }] })],
  invalid: [{ design: design({ a: ['sqs', { queueName: 'a' }], b: ['sqs', { queueName: 'a' }] }), at: 'b' }],
  notApplicable: [design({ a: 'sqs', b: 'sqs' })],
});

verifyRule(sqsFifoAttr, {
  valid: [design({ q: 'sqs' }), design({ q: ['sqs', { contentBasedDeduplication: false }] })],
  invalid: [
    { design: design({ q: ['sqs', { contentBasedDeduplication: true }] }), path: 'contentBasedDeduplication' },
    design({ q: ['sqs', { deduplicationScope: 'queue', fifoThroughputLimit: 'perQueue' }] }),
  ],
  notApplicable: [design({ q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] })],
});

verifyRule(sqsFifoName, {
  valid: [design({ q: ['sqs', { fifoQueue: true, queueName: 'orders.fifo' }] })],
  invalid: [
    {
      design: design({ q: ['sqs', { fifoQueue: true, queueName: 'orders' }] }),
      path: 'queueName',
      fix: 'Rename to orders.fifo',
    },
  ],
  notApplicable: [design({ q: ['sqs', { queueName: 'orders' }] }), design({ q: ['sqs', { fifoQueue: true }] })],
});

verifyRule(sqsFifoOneGroup, {
  valid: [
    design({ c: 'client', q: ['sqs', { fifoQueue: true }] }, { 'c -> q': ['send', { messageGroupId: '{{group}}' }] }),
    design(
      { c: 'client', d: 'client', q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageGroupId: 'a' }], 'd -> q': ['send', { messageGroupId: 'b' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: 'client', q: ['sqs', { fifoQueue: true }] },
        { 'c -> q': ['send', { messageGroupId: 'all' }] },
      ),
      at: 'q',
      says: '"all"',
    },
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { messageGroupId: 'all' }] })],
});

verifyRule(sqsFifoThroughput, {
  valid: [
    design(
      { c: ['client', { ratePerSecond: 300 }], q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageGroupId: '{{group}}' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: ['client', { ratePerSecond: 301 }], q: ['sqs', { fifoQueue: true }] },
        { 'c -> q': ['send', { messageGroupId: '{{group}}' }] },
      ),
      fix: 'Turn on high throughput',
    },
  ],
  notApplicable: [design({ c: ['client', { ratePerSecond: 5000 }], q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(sqsHtHalf, {
  valid: [
    design({
      q: ['sqs', { fifoQueue: true, fifoThroughputLimit: 'perMessageGroupId', deduplicationScope: 'messageGroup' }],
    }),
  ],
  invalid: [
    {
      design: design({ q: ['sqs', { fifoQueue: true, deduplicationScope: 'messageGroup' }] }),
      fix: 'Turn on high throughput',
      says: '300 calls',
    },
  ],
  notApplicable: [design({ q: ['sqs', { fifoQueue: true }] })],
});
