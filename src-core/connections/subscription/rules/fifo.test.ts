import { design } from '../../../rules/testing/design.ts';
import {
  fifoQueue,
  fifoTopic,
  topicToEndpoint,
  topicToFunction,
  topicToQueue,
} from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsFifoEndpoint } from './sns-fifo-endpoint.ts';
import { snsFifoStdq } from './sns-fifo-stdq.ts';
import { snsStdFifoq } from './sns-std-fifoq.ts';
import { snsSubReplay } from './sns-sub-replay.ts';

verifyRule(snsFifoStdq, {
  valid: [topicToQueue({}, { t: fifoTopic, q: fifoQueue })],
  invalid: [topicToQueue({}, { t: fifoTopic })],
  notApplicable: [topicToQueue()],
});

verifyRule(snsStdFifoq, {
  valid: [topicToQueue({}, { t: fifoTopic, q: fifoQueue }), topicToQueue()],
  invalid: [
    {
      design: topicToQueue({}, { q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true }] }),
      fix: 'Make the queue a standard queue',
    },
    { design: topicToQueue({}, { q: ['sqs', { fifoQueue: true, queueName: 'q.fifo' }] }), fix: null },
  ],
  notApplicable: [topicToFunction()],
});

verifyRule(snsFifoEndpoint, {
  valid: [topicToQueue({}, { t: fifoTopic, q: fifoQueue })],
  invalid: [
    topicToFunction({}, { t: fifoTopic }),
    topicToEndpoint({}, { t: fifoTopic, e: ['endpoint', { protocol: 'email' }] }),
  ],
  notApplicable: [design({ q: 'sqs', f: 'lambda' }, { 'q -> f': 'subscription' })],
});

verifyRule(snsSubReplay, {
  valid: [
    topicToQueue(
      { replayPolicy: { PointType: 'Timestamp', StartingPoint: '2026-01-01T00:00:00Z' } },
      { t: ['sns', { fifoTopic: true, archiveRetentionDays: 7 }], q: fifoQueue },
    ),
  ],
  invalid: [topicToQueue({ replayPolicy: { PointType: 'Timestamp' } })],
  notApplicable: [topicToQueue()],
});
