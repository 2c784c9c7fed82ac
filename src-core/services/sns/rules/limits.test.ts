import { settingCases } from '../../../rules/testing/cases.ts';
import { design, fanOut } from '../../../rules/testing/design.ts';
import { topic } from '../../../rules/testing/one-resource.ts';
import { fifoTopic, topicToQueue } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { snsFifoSubs } from './sns-fifo-subs.ts';
import { snsFilterCount } from './sns-filter-count.ts';
import { snsLargeCount } from './sns-large-count.ts';
import { snsSizeRange } from './sns-size-range.ts';

verifyRule(snsSizeRange, settingCases(topic, 'maximumMessageSizeBytes', { allowed: [1048576], refused: [1000] }));

verifyRule(snsFifoSubs, {
  valid: [topic({ fifoTopic: true })],
  invalid: [design({ t: fifoTopic, q: 'sqs' }, fanOut(101, 't -> q', 'subscription'))],
  notApplicable: [topic()],
});

verifyRule(snsFilterCount, {
  valid: [topicToQueue({ filterPolicy: { a: ['b'] } })],
  invalid: [design({ t: 'sns', q: 'sqs' }, fanOut(201, 't -> q', ['subscription', { filterPolicy: { a: ['b'] } }]))],
  notApplicable: [topic()],
});

verifyRule(snsLargeCount, {
  valid: [topicToQueue({}, { t: ['sns', { maximumMessageSizeBytes: 300000 }] })],
  invalid: [
    design({ t: ['sns', { maximumMessageSizeBytes: 300000 }], q: 'sqs' }, fanOut(101, 't -> q', 'subscription')),
  ],
  notApplicable: [topic()],
});
