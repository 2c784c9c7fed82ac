import type { DesignGraph, GraphConnection } from '../graph.ts';
import { nameOf } from '../graph-queries.ts';
import type { Show } from '../show.ts';
import { showRun } from './show-run.ts';

/** What a queue with two consumers does, and what to do instead, as a finding's message. */
export function competingMessage(graph: DesignGraph, consumer: GraphConnection, other: GraphConnection): string {
  return `Each message reaches either ${nameOf(graph, other.to)} or ${nameOf(graph, consumer.to)}, never both: consumers of a queue compete. Publish to a topic with a queue for each.`;
}

/** Shows that a consumer gets only some of the messages of its queue. */
export function showCompeting(graph: DesignGraph, consumer: GraphConnection, ruleId: string): Show | undefined {
  return showRun({
    graph,
    name: `${ruleId} at ${consumer.id}`,
    story: `Twenty messages are sent, one a second. ${nameOf(graph, consumer.to)} gets some of them and the other consumers of ${nameOf(graph, consumer.from)} get the rest; nobody gets all.`,
    into: consumer.from,
    forSeconds: 60,
    load: [{ ratePerSecond: 1, count: 20, keys: 20 }],
    expect: [{ that: 'counter', of: consumer.id, counter: 'passed', atLeast: 20 }],
  });
}
