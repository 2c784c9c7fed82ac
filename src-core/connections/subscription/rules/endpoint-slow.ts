import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isEndpoint } from '../../../services/endpoint/properties.ts';
import { snsLimits } from '../../../services/sns/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Endpoint slower than SNS waits. */
export const endpointSlow: ConnectionRule<SubscriptionValues> = {
  id: 'ENDPOINT-SLOW',
  severity: 'warning',
  title: 'Endpoint slower than SNS waits',
  why: 'Every delivery counts as failed.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.prepare.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const target = graph.resource(to);
    return isEndpoint(target) && (target.properties.protocol === 'http' || target.properties.protocol === 'https');
  },
  check: ({ to }, graph) => {
    const target = graph.resource(to);
    const longest = snsLimits.httpTimeoutSeconds.value;
    if (!isEndpoint(target) || target.properties.responseMillis <= longest * 1_000) return [];
    const { responseMillis } = target.properties;
    return [
      {
        message: `Every delivery counts as failed: ${nameOf(graph, to)} takes ${formatDuration(responseMillis / 1_000)} to answer and SNS waits ${longest} s. Answer at once and work afterwards.`,
        given: responseMillis,
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const subscription = graph.connection(element);
    if (subscription === undefined || subscription.properties['filterPolicy'] !== undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is published. ${nameOf(graph, subscription.to)} answers too late each time, so SNS takes every delivery as failed and tries again until its retries are over.`,
      into: subscription.from,
      forSeconds: 7_200,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 1 }],
      edits: [{ edit: 'set-property', id: subscription.to, property: 'isConfirmed', value: true }],
    });
  },
};
