import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import {
  type FilterableMessage,
  type FilterPolicy,
  type FilterPolicyScope,
  matchesFilterPolicy,
  parseFilterPolicy,
} from '../../../patterns/index.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Filter that no message passes. */
export const snsFilterNothing: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FILTER-NOTHING',
  severity: 'warning',
  title: 'Filter that no message passes',
  why: 'Nothing is delivered, without an error anywhere.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) =>
    policyOf(properties) !== undefined && publishedTo(from, properties.filterPolicyScope, graph) !== undefined,
  check: ({ from, to, properties }, graph) => {
    const policy = policyOf(properties);
    const messages = publishedTo(from, properties.filterPolicyScope, graph);
    if (policy === undefined || messages?.every(message => !matchesFilterPolicy(policy, message)) !== true) return [];
    // An attribute that nobody sends at all is told by a rule of its own.
    if (properties.filterPolicyScope === 'MessageAttributes' && asksForUnsent(properties, messages)) return [];
    const part = properties.filterPolicyScope === 'MessageBody' ? 'body' : 'attributes';
    const message = `Nothing is delivered to ${nameOf(graph, to)}: the filter lets none of the messages pass that the clients publish with the ${part} they state. Change the filter, or what is published.`;
    return [{ path: 'filterPolicy', message }];
  },
  show: ({ element, ruleId }, graph) => {
    const subscription = graph.connection(element);
    if (subscription === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Three messages are published as the clients state them. The filter takes all of them out, so nothing gets to ${nameOf(graph, subscription.to)}.`,
      into: subscription.from,
      forSeconds: 30,
      load: [{ count: 3 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 1 }],
    });
  },
};

function policyOf({ filterPolicy, filterPolicyScope }: SubscriptionValues): FilterPolicy | undefined {
  if (!isJsonObject(filterPolicy)) return undefined;
  const parsed = parseFilterPolicy(filterPolicy, filterPolicyScope);
  return parsed.ok ? parsed.policy : undefined;
}

function asksForUnsent({ filterPolicy }: SubscriptionValues, messages: readonly FilterableMessage[]): boolean {
  const sent = new Set(messages.flatMap(({ attributes }) => Object.keys(attributes)));
  return isJsonObject(filterPolicy) && Object.keys(filterPolicy).some(name => name !== '$or' && !sent.has(name));
}

/** A message of each publisher; undefined where one of them does not say what it sends, or sends a different thing each time. */
function publishedTo(topicId: string, scope: FilterPolicyScope, graph: DesignGraph) {
  const messages = graph.incoming(topicId).map(({ from }) => messageOf(graph.resource(from), scope));
  return messages.every(message => message !== undefined) && messages.length > 0 ? messages : undefined;
}

function messageOf(sender: GraphResource | undefined, scope: FilterPolicyScope): FilterableMessage | undefined {
  if (sender?.type !== 'client') return undefined;
  const { body, attributes } = sender.given;
  if (scope === 'MessageBody') return isFixed(body) ? { body, attributes: {} } : undefined;
  if (!isJsonObject(attributes)) return undefined;
  const texts = Object.entries(attributes);
  if (!texts.every(([, value]) => isFixed(value))) return undefined;
  return {
    body: '{}',
    attributes: Object.fromEntries(texts.map(([name, value]) => [name, { type: 'String', value: String(value) }])),
  };
}

function isFixed(text: Json | undefined): text is string {
  return typeof text === 'string' && !text.includes('{{');
}
