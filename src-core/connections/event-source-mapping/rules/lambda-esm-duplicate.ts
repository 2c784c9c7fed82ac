import { fixByRemoving } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Same mapping twice. */
export const lambdaEsmDuplicate: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-DUPLICATE',
  severity: 'error',
  title: 'Same mapping twice',
  why: 'Lambda refuses the second mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  check: ({ id, from, to }, graph) => {
    const first = graph.outgoing(from, 'event-source-mapping').find(wire => wire.to === to);
    if (first === undefined || first.id === id) return [];
    const message = `Lambda refuses the second mapping from ${nameOf(graph, from)} to ${nameOf(graph, to)}: one exists already. Remove it.`;
    return [{ message, fix: fixByRemoving('Remove this mapping', id) }];
  },
};
