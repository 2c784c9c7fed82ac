import type { DesignGraph } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Filter on attributes that nobody sends. */
export const snsFilterScope: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FILTER-SCOPE',
  severity: 'warning',
  title: 'Filter on attributes that nobody sends',
  why: 'No message matches, so nothing is delivered.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) =>
    isJsonObject(properties.filterPolicy) &&
    properties.filterPolicyScope === 'MessageAttributes' &&
    sentAttributes(from, graph) !== undefined,
  check: ({ from, properties }, graph) => {
    const sent = sentAttributes(from, graph);
    const { filterPolicy } = properties;
    if (sent === undefined || !isJsonObject(filterPolicy)) return [];
    const missing = Object.keys(filterPolicy).find(
      key => key !== '$or' && !sent.has(key) && !isAbsenceTest(filterPolicy[key]),
    );
    if (missing === undefined) return [];
    const message = `Nothing is delivered: the filter asks for the attribute "${missing}" and no publisher sends it. Send it, or filter on the body.`;
    return [{ path: 'filterPolicy', message, given: filterPolicy }];
  },
  show: ({ element, ruleId }, graph) => {
    const subscription = graph.connection(element);
    if (subscription === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Three messages are published as the clients send them. The filter wants an attribute that none of them has, so nothing gets to ${nameOf(graph, subscription.to)}.`,
      into: subscription.from,
      forSeconds: 30,
      load: [{ count: 3 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 1 }],
    });
  },
};

/** Names of the attributes that the clients publishing to a topic send, or undefined where that is not known. */
function sentAttributes(topicId: string, graph: DesignGraph): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const publishers = graph.incoming(topicId);
  for (const wire of publishers) {
    const attributes = graph.resource(wire.from)?.properties['attributes'];
    if (!isJsonObject(attributes)) return undefined;
    for (const name of Object.keys(attributes)) names.add(name);
  }
  return publishers.length === 0 ? undefined : names;
}

function isAbsenceTest(conditions: Json | undefined): boolean {
  return (
    Array.isArray(conditions) && conditions.some(condition => isJsonObject(condition) && condition['exists'] === false)
  );
}
