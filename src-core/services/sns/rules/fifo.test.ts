import { topic } from '../../../rules/testing/one-resource.ts';
import { clientToTopic, fifoTopic } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsArchiveDays } from './sns-archive-days.ts';
import { snsFifoAttr } from './sns-fifo-attr.ts';
import { snsFifoThroughput } from './sns-fifo-throughput.ts';
import { snsThroughputValue } from './sns-throughput-value.ts';
import { snsTracingFifo } from './sns-tracing-fifo.ts';

verifyRule(snsFifoAttr, {
  valid: [topic()],
  invalid: [
    { design: topic({ contentBasedDeduplication: true }), path: 'contentBasedDeduplication' },
    topic({ archiveRetentionDays: 7 }),
  ],
  notApplicable: [topic({ fifoTopic: true, archiveRetentionDays: 7 })],
});

verifyRule(snsFifoThroughput, {
  valid: [clientToTopic({ messageGroupId: '{{group}}' }, { c: ['client', { ratePerSecond: 3000 }], t: fifoTopic })],
  invalid: [
    {
      design: clientToTopic({ messageGroupId: '{{group}}' }, { c: ['client', { ratePerSecond: 4000 }], t: fifoTopic }),
      fix: 'Scale by message group',
    },
  ],
  notApplicable: [clientToTopic({}, { c: ['client', { ratePerSecond: 4000 }] })],
});

verifyRule(snsThroughputValue, {
  valid: [topic({ fifoTopic: true, fifoThroughputScope: 'MessageGroup' })],
  invalid: [topic({ fifoTopic: true, fifoThroughputScope: 'Group' })],
  notApplicable: [topic()],
});

verifyRule(snsTracingFifo, {
  valid: [topic({ fifoTopic: true })],
  invalid: [topic({ fifoTopic: true, tracingConfig: 'Active' })],
  notApplicable: [topic({ tracingConfig: 'Active' })],
});

verifyRule(snsArchiveDays, {
  valid: [topic({ fifoTopic: true, archiveRetentionDays: 365 })],
  invalid: [topic({ fifoTopic: true, archiveRetentionDays: 366 })],
  notApplicable: [topic()],
});
