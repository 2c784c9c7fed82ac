import { design } from '../../../rules/testing/design.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { kinesisKeyLength } from './kinesis-key-length.ts';
import { sendDeduplicationLength } from './send-deduplication-length.ts';
import { sendGroupLength } from './send-group-length.ts';
import { sendInvocationValue } from './send-invocation-value.ts';
import { sendSimCount } from './send-sim-count.ts';
import { sendUnusedParameter } from './send-unused-parameter.ts';
import { snsFifoPublish } from './sns-fifo-publish.ts';
import { snsStdDedup } from './sns-std-dedup.ts';
import { sqsFifoMsgDelay } from './sqs-fifo-msg-delay.ts';

verifyRule(kinesisKeyLength, {
  valid: [design({ c: 'client', k: 'kinesis' }, { 'c -> k': ['send', { partitionKey: 'user-{{group}}' }] })],
  invalid: [
    design({ c: 'client', k: 'kinesis' }, { 'c -> k': ['send', { partitionKey: '' }] }),
    design({ c: 'client', k: 'kinesis' }, { 'c -> k': ['send', { partitionKey: 'x'.repeat(257) }] }),
  ],
  notApplicable: [design({ c: 'client', k: 'kinesis' }, { 'c -> k': 'send' })],
});

verifyRule(sendDeduplicationLength, {
  valid: [
    design(
      { c: 'client', q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageGroupId: 'a', messageDeduplicationId: '{{n}}' }] },
    ),
  ],
  invalid: [
    design(
      { c: 'client', q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageGroupId: 'a', messageDeduplicationId: 'x'.repeat(129) }] },
    ),
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(sendGroupLength, {
  valid: [design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { messageGroupId: 'tenant-{{group}}' }] })],
  invalid: [
    design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { messageGroupId: 'x'.repeat(129) }] }),
    design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { messageGroupId: '' }] }),
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(sendInvocationValue, {
  valid: [design({ c: 'client', f: 'lambda' }, { 'c -> f': ['send', { invocationType: 'RequestResponse' }] })],
  invalid: [design({ c: 'client', f: 'lambda' }, { 'c -> f': ['send', { invocationType: 'Later' }] })],
  notApplicable: [design({ c: 'client', f: 'lambda' }, { 'c -> f': 'send' })],
});

verifyRule(sendSimCount, {
  valid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': ['send', { messagesPerInput: 3 }] })],
  invalid: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': ['send', { messagesPerInput: 0 }] })],
  notApplicable: [design({ f: 'lambda', q: 'sqs' }, { 'f -> q': 'send' })],
});

verifyRule(sendUnusedParameter, {
  valid: [design({ c: 'client', k: 'kinesis' }, { 'c -> k': ['send', { partitionKey: '{{group}}' }] })],
  invalid: [
    {
      design: design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { partitionKey: 'a' }] }),
      fix: 'Remove the partition key',
    },
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': 'send' })],
});

verifyRule(snsFifoPublish, {
  valid: [
    design(
      { c: 'client', t: ['sns', { fifoTopic: true, contentBasedDeduplication: true }] },
      { 'c -> t': ['send', { messageGroupId: '{{group}}' }] },
    ),
  ],
  invalid: [
    {
      design: design({ c: 'client', t: ['sns', { fifoTopic: true }] }, { 'c -> t': 'send' }),
      path: 'messageGroupId',
      fix: 'Turn on content-based deduplication',
    },
  ],
  notApplicable: [design({ c: 'client', t: 'sns' }, { 'c -> t': 'send' })],
});

verifyRule(snsStdDedup, {
  valid: [design({ c: 'client', t: 'sns' }, { 'c -> t': 'send' })],
  invalid: [design({ c: 'client', t: 'sns' }, { 'c -> t': ['send', { messageDeduplicationId: '{{n}}' }] })],
  notApplicable: [
    design(
      { c: 'client', t: ['sns', { fifoTopic: true }] },
      { 'c -> t': ['send', { messageDeduplicationId: '{{n}}' }] },
    ),
  ],
});

verifyRule(sqsFifoMsgDelay, {
  valid: [design({ c: 'client', q: ['sqs', { fifoQueue: true }] }, { 'c -> q': 'send' })],
  invalid: [
    design(
      { c: 'client', q: ['sqs', { fifoQueue: true }] },
      { 'c -> q': ['send', { messageGroupId: 'a', delaySeconds: 5 }] },
    ),
  ],
  notApplicable: [design({ c: 'client', q: 'sqs' }, { 'c -> q': ['send', { delaySeconds: 5 }] })],
});
