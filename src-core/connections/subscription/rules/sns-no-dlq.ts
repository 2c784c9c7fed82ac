import { addedQueue } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import type { Fix } from '../../../contract/rule.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { type SubscriptionValues, subscriptionLimits } from '../properties.ts';

/** Web endpoint without a dead-letter queue. */
export const snsNoDlq: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-NO-DLQ',
  severity: 'warning',
  title: 'Web endpoint without a dead-letter queue',
  why: 'After the retries the message is discarded.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const protocol = graph.resource(to)?.properties['protocol'];
    return protocol === 'http' || protocol === 'https';
  },
  check: ({ id, to, properties }, graph) => {
    if (properties.deadLetterQueue !== undefined) return [];
    const retries = subscriptionLimits.numRetries.value;
    const tries = properties.deliveryPolicy === undefined ? `${retries} retries, about a minute,` : 'its retries';
    return [
      {
        path: 'deadLetterQueue',
        message: `A message that the endpoint cannot take is discarded after ${tries} without a trace. Give the subscription a dead-letter queue.`,
        ...fixOf(id, graph.resource(to), graph),
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const subscription = graph.connection(element);
    if (subscription === undefined || subscription.properties['filterPolicy'] !== undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is published while ${nameOf(graph, subscription.to)} cannot be reached. SNS tries again until its retries are used up, then discards it.`,
      into: subscription.from,
      forSeconds: 7_200,
      load: [{ count: 1 }],
      faults: [{ resource: subscription.to, kind: 'outage' }],
      expect: [{ that: 'nothing-lost' }],
      edits: [{ edit: 'set-property', id: subscription.to, property: 'isConfirmed', value: true }],
    });
  },
};

function fixOf(
  subscription: string,
  subscriber: GraphResource | undefined,
  graph: DesignGraph,
): { readonly fix?: Fix } {
  if (subscriber === undefined) return {};
  const { id: value, edit } = addedQueue(graph, subscriber, 'dlq');
  const naming = { edit: 'set-property', id: subscription, property: 'deadLetterQueue', value } as const;
  return { fix: { title: 'Add a dead-letter queue to the subscription', edits: [edit, naming] } };
}
