import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { snsLimits } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Too many attributes for raw delivery. */
export const snsRawAttr10: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-RAW-ATTR10',
  severity: 'error',
  title: 'Too many attributes for raw delivery',
  why: 'SNS drops the messages.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to, properties }, graph) => properties.rawMessageDelivery && isQueue(graph.resource(to)),
  check: ({ id, from }, graph) => {
    const most = snsLimits.rawDeliveryAttributes.value;
    const sender = graph.incoming(from, 'send').find(wire => {
      const attributes = graph.resource(wire.from)?.properties['attributes'];
      return isJsonObject(attributes) && Object.keys(attributes).length > most;
    });
    if (sender === undefined) return [];
    const message = `Messages are dropped: ${nameOf(graph, sender.from)} sends more than ${most} attributes, and raw delivery carries at most ${most} to a queue. Send fewer, or turn raw delivery off.`;
    return [
      {
        path: 'rawMessageDelivery',
        message,
        given: true,
        fix: fixBySetting('Turn raw delivery off', id, { rawMessageDelivery: undefined }),
      },
    ];
  },
};
