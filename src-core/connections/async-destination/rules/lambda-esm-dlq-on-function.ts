import { isAsynchronousInvoke, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Dead-letter queue on the function instead of its source. */
export const lambdaEsmDlqOnFunction: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-ESM-DLQ-ON-FUNCTION',
  severity: 'warning',
  title: 'Dead-letter queue on the function instead of its source',
  why: 'The dead-letter queue stays empty and failing messages are lost.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => properties.condition === 'dead-letter' && graph.incoming(from).length > 0,
  check: ({ from }, graph) => {
    if (graph.incoming(from).some(isAsynchronousInvoke)) return [];
    const mapping = graph.incoming(from, 'event-source-mapping')[0];
    const source = mapping === undefined ? 'its callers, who get the error themselves' : nameOf(graph, mapping.from);
    const advice =
      mapping === undefined ? 'Handle the error in the caller.' : 'Put the dead-letter queue on the source.';
    return [
      {
        message: `This dead-letter queue stays empty: it takes failed asynchronous events only, and ${nameOf(graph, from)} is invoked by ${source}. ${advice}`,
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    const [mapping] = graph.incoming(wire?.from ?? '', 'event-source-mapping');
    const source = graph.resource(mapping?.from ?? '');
    if (wire === undefined || source?.type !== 'sqs' || graph.resource(wire.to)?.type !== 'sqs') return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message that always fails is sent. It comes back to ${nameOf(graph, source.id)} again and again; ${nameOf(graph, wire.to)} never gets it.`,
      into: source.id,
      forSeconds: 10 * (Number(source.properties['visibilityTimeoutSeconds']) + 1),
      load: [{ count: 1 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'depth', of: wire.to, atLeast: 1 }],
    });
  },
};
