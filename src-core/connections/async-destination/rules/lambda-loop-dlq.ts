import type { DesignGraph } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Failures that trigger the function again. */
export const lambdaLoopDlq: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-LOOP-DLQ',
  severity: 'warning',
  title: 'Failures that trigger the function again',
  why: 'A failing event comes back to the function that failed on it.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.condition !== 'on-success',
  check: ({ from, to }, graph) => {
    if (!triggers(to, from, graph)) return [];
    return [
      {
        message: `A failing event goes round: ${nameOf(graph, to)} takes the failures of ${nameOf(graph, from)} and triggers it again. Send failures to a queue of their own.`,
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    if (wire === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One event always fails. It goes to ${nameOf(graph, wire.to)} after its retries, and from there it starts ${nameOf(graph, wire.from)} again.`,
      into: wire.from,
      isAsynchronous: true,
      forSeconds: 900,
      load: [{ count: 1 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'counter', of: wire.from, counter: 'invocations', atMost: 3 }],
    });
  },
};

function triggers(resource: string, target: string, graph: DesignGraph): boolean {
  if (resource === target) return true;
  return graph
    .outgoing(resource)
    .some(wire => wire.to === target && (wire.type === 'event-source-mapping' || wire.type === 'subscription'));
}
