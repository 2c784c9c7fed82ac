import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Filter that deletes messages. */
export const lambdaEsmFilterDeletes: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-FILTER-DELETES',
  severity: 'warning',
  title: 'Filter that deletes messages',
  why: 'Messages that do not match are deleted from the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ from, properties }, graph) => {
    if (properties.filterPatterns === undefined) return [];
    const isShared = graph.outgoing(from, 'event-source-mapping').length > 1;
    const lost = isShared ? ', also for the other consumer,' : '';
    return [
      {
        path: 'filterPatterns',
        message: `Messages that do not match are deleted from the queue${lost} without being processed. Filter in the subscription or rule before the queue, with one queue for each filter.`,
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    if (mapping === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Three messages that the filter does not want are sent. Lambda takes them out of ${nameOf(graph, mapping.from)} and deletes them; ${nameOf(graph, mapping.to)} never hears of them.`,
      into: mapping.from,
      forSeconds: 30,
      keepsFilters: true,
      load: [{ count: 3, body: '{"eventloom":"matches no filter"}' }],
      expect: [{ that: 'counter', of: element, counter: 'filteredOut', atMost: 0 }],
    });
  },
};
