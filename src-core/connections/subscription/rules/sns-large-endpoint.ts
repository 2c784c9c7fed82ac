import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic, snsLimits } from '../../../services/sns/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Large messages to an endpoint. */
export const snsLargeEndpoint: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-LARGE-ENDPOINT',
  severity: 'error',
  title: 'Large messages to an endpoint',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/large-message-payloads.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ to }, graph) => graph.resource(to)?.type === 'endpoint',
  check: ({ from, to }, graph) => {
    const topic = graph.resource(from);
    if (!isTopic(topic) || topic.properties.maximumMessageSizeBytes <= snsLimits.largeMessageBytes.value) return [];
    const size = topic.properties.maximumMessageSizeBytes;
    const message = `SNS refuses the subscription: a topic for messages above 256 KiB delivers only to SQS, Lambda and Firehose, not to ${nameOf(graph, to)}. Lower the message size of the topic.`;
    const fix = fixBySetting('Take messages of up to 256 KiB', from, { maximumMessageSizeBytes: undefined });
    return [{ message, given: size, fix }];
  },
};
