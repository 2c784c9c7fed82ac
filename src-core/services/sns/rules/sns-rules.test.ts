import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsArchiveDays } from './sns-archive-days.ts';
import { snsDisplayName } from './sns-display-name.ts';
import { snsFifoAttr } from './sns-fifo-attr.ts';
import { snsFifoName } from './sns-fifo-name.ts';
import { snsFifoSubs } from './sns-fifo-subs.ts';
import { snsFifoThroughput } from './sns-fifo-throughput.ts';
import { snsFilterCount } from './sns-filter-count.ts';
import { snsLargeCount } from './sns-large-count.ts';
import { snsName } from './sns-name.ts';

verifyRule(snsArchiveDays, {
  valid: [design({ t: ['sns', { fifoTopic: true, archiveRetentionDays: 365 }] })],
  invalid: [design({ t: ['sns', { fifoTopic: true, archiveRetentionDays: 366 }] })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsDisplayName, {
  valid: [design({ t: ['sns', { displayName: 'Order service' }] })],
  invalid: [design({ t: ['sns', { displayName: 'x'.repeat(101) }] })],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsFifoAttr, {
  valid: [design({ t: 'sns' })],
  invalid: [
    { design: design({ t: ['sns', { contentBasedDeduplication: true }] }), path: 'contentBasedDeduplication' },
    design({ t: ['sns', { archiveRetentionDays: 7 }] }),
  ],
  notApplicable: [design({ t: ['sns', { fifoTopic: true, archiveRetentionDays: 7 }] })],
});

verifyRule(snsFifoName, {
  valid: [design({ t: ['sns', { fifoTopic: true, topicName: 'orders.fifo' }] })],
  invalid: [{ design: design({ t: ['sns', { fifoTopic: true, topicName: 'orders' }] }), fix: 'Rename to orders.fifo' }],
  notApplicable: [design({ t: ['sns', { topicName: 'orders' }] })],
});

verifyRule(snsFifoSubs, {
  valid: [design({ t: ['sns', { fifoTopic: true }] })],
  invalid: [
    design(
      { t: ['sns', { fifoTopic: true }], q: 'sqs' },
      Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`t -> q #${index}`, 'subscription'])),
    ),
  ],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsFifoThroughput, {
  valid: [
    design(
      { c: ['client', { ratePerSecond: 3000 }], t: ['sns', { fifoTopic: true }] },
      { 'c -> t': ['send', { messageGroupId: '{{group}}' }] },
    ),
  ],
  invalid: [
    {
      design: design(
        { c: ['client', { ratePerSecond: 4000 }], t: ['sns', { fifoTopic: true }] },
        { 'c -> t': ['send', { messageGroupId: '{{group}}' }] },
      ),
      fix: 'Scale by message group',
    },
  ],
  notApplicable: [design({ c: ['client', { ratePerSecond: 4000 }], t: 'sns' }, { 'c -> t': 'send' })],
});

verifyRule(snsFilterCount, {
  valid: [design({ t: 'sns', q: 'sqs' }, { 't -> q': ['subscription', { filterPolicy: { a: ['b'] } }] })],
  invalid: [
    design(
      { t: 'sns', q: 'sqs' },
      Object.fromEntries(
        Array.from({ length: 201 }, (_, index) => [
          `t -> q #${index}`,
          ['subscription', { filterPolicy: { a: ['b'] } }] as const,
        ]),
      ),
    ),
  ],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsLargeCount, {
  valid: [design({ t: ['sns', { maximumMessageSizeBytes: 300000 }], q: 'sqs' }, { 't -> q': 'subscription' })],
  invalid: [
    design(
      { t: ['sns', { maximumMessageSizeBytes: 300000 }], q: 'sqs' },
      Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`t -> q #${index}`, 'subscription'])),
    ),
  ],
  notApplicable: [design({ t: 'sns' })],
});

verifyRule(snsName, {
  valid: [design({ t: ['sns', { topicName: 'orders' }] })],
  invalid: [design({ t: ['sns', { topicName: 'my.orders' }] }), design({ t: ['sns', { topicName: 'x'.repeat(257) }] })],
  notApplicable: [design({ t: 'sns' })],
});
