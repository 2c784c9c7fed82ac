import { clientToQueue, clientToTopic, fifoQueue, fifoTopic } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsFifoPublish } from './sns-fifo-publish.ts';
import { snsStdDedup } from './sns-std-dedup.ts';
import { sqsFifoMsgDelay } from './sqs-fifo-msg-delay.ts';
import { sqsFifoSend } from './sqs-fifo-send.ts';
import { sqsStdDedup } from './sqs-std-dedup.ts';

verifyRule(sqsFifoSend, {
  valid: [
    clientToQueue(
      { messageGroupId: '{{group}}' },
      { q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] },
    ),
    clientToQueue({ messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' }, { q: fifoQueue }),
  ],
  invalid: [
    {
      design: clientToQueue({}, { q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] }),
      path: 'messageGroupId',
      fix: 'Send {{group}} as message group id',
    },
    {
      design: clientToQueue({ messageGroupId: '{{group}}' }, { q: fifoQueue }),
      path: 'messageDeduplicationId',
      fix: 'Turn on content-based deduplication',
    },
  ],
  notApplicable: [clientToQueue()],
});

verifyRule(snsFifoPublish, {
  valid: [
    clientToTopic(
      { messageGroupId: '{{group}}' },
      { t: ['sns', { fifoTopic: true, contentBasedDeduplication: true }] },
    ),
  ],
  invalid: [
    { design: clientToTopic({}, { t: fifoTopic }), path: 'messageGroupId', fix: 'Turn on content-based deduplication' },
  ],
  notApplicable: [clientToTopic()],
});

verifyRule(sqsFifoMsgDelay, {
  valid: [clientToQueue({}, { q: fifoQueue })],
  invalid: [clientToQueue({ messageGroupId: 'a', delaySeconds: 5 }, { q: fifoQueue })],
  notApplicable: [clientToQueue({ delaySeconds: 5 })],
});

verifyRule(sqsStdDedup, {
  valid: [clientToQueue()],
  invalid: [clientToQueue({ messageDeduplicationId: '{{n}}' })],
  notApplicable: [clientToQueue({ messageDeduplicationId: '{{n}}' }, { q: fifoQueue })],
});

verifyRule(snsStdDedup, {
  valid: [clientToTopic()],
  invalid: [clientToTopic({ messageDeduplicationId: '{{n}}' })],
  notApplicable: [clientToTopic({ messageDeduplicationId: '{{n}}' }, { t: fifoTopic })],
});
