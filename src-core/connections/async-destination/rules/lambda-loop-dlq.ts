import type { DesignGraph } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
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
};

function triggers(resource: string, target: string, graph: DesignGraph): boolean {
  if (resource === target) return true;
  return graph
    .outgoing(resource)
    .some(wire => wire.to === target && (wire.type === 'event-source-mapping' || wire.type === 'subscription'));
}
