import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Filter behind the SNS envelope. */
export const snsFilterEsmEnvelope: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FILTER-ESM-ENVELOPE',
  severity: 'error',
  title: 'Filter behind the SNS envelope',
  why: 'The filter matches nothing and Lambda deletes the messages.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to, properties }, graph) =>
    !properties.rawMessageDelivery &&
    graph.outgoing(to, 'event-source-mapping').some(mapping => Array.isArray(mapping.properties['filterPatterns'])),
  check: ({ id, to }, graph) => {
    const mapping = graph
      .outgoing(to, 'event-source-mapping')
      .find(({ properties: { filterPatterns } }) => Array.isArray(filterPatterns) && filterPatterns.some(looksInside));
    if (mapping === undefined) return [];
    const message = `Messages are deleted unread: SNS wraps each in an envelope, so the filter of ${nameOf(graph, mapping.to)} does not see the published fields and Lambda deletes what does not match. Deliver raw, or filter in the subscription.`;
    return [
      {
        path: 'rawMessageDelivery',
        message,
        given: false,
        fix: fixBySetting('Deliver raw messages', id, { rawMessageDelivery: true }),
      },
    ];
  },
};

/** Members of the JSON that SNS wraps around a message. */
const ENVELOPE = [
  'Type',
  'MessageId',
  'TopicArn',
  'Subject',
  'Message',
  'Timestamp',
  'MessageAttributes',
  'SequenceNumber',
];

function looksInside(pattern: Json): boolean {
  const body = isJsonObject(pattern) ? pattern['body'] : undefined;
  return isJsonObject(body) && Object.keys(body).some(key => !key.startsWith('$') && !ENVELOPE.includes(key));
}
