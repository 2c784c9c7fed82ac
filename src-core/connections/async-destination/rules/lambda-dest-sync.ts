import { isAsynchronousInvoke, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Destination that is never used. */
export const lambdaDestSync: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-DEST-SYNC',
  severity: 'warning',
  title: 'Destination that is never used',
  why: 'Nothing ever arrives here.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => properties.condition !== 'dead-letter' && graph.incoming(from).length > 0,
  check: ({ from }, graph) => {
    if (graph.incoming(from).some(isAsynchronousInvoke)) return [];
    return [
      {
        message: `Nothing ever arrives here: ${nameOf(graph, from)} is invoked by callers that wait or by an event source mapping, and destinations are for asynchronous invocations only. Handle the result in the function or its source.`,
      },
    ];
  },
};
