import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isEndpoint } from '../../../services/endpoint/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Raw delivery where there is none. */
export const snsSubRaw: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-SUB-RAW',
  severity: 'error',
  title: 'Raw delivery where there is none',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.rawMessageDelivery,
  check: ({ id, to }, graph) => {
    const target = graph.resource(to);
    const protocol = isEndpoint(target) ? target.properties.protocol : undefined;
    if (isQueue(target) || protocol === 'http' || protocol === 'https') return [];
    const message = 'SNS refuses the subscription: raw delivery works for SQS, HTTP and HTTPS, not here. Turn it off.';
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
