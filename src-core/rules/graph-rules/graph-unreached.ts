import { isSender, messageSources } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { reachableFrom } from './reach.ts';

/** Consumer that no client’s message comes to. */
export const graphUnreached: GraphRule = {
  id: 'GRAPH-UNREACHED',
  severity: 'info',
  title: 'Consumer that no client’s message comes to',
  why: 'It never gets a message.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-architecture.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.resources.some(resource => resource.type === 'client'),
  check: graph => {
    const clients = graph.resources.filter(resource => isSender(graph, resource)).map(resource => resource.id);
    const reached = reachableFrom(graph, clients);
    return graph.resources
      .filter(({ id }) => !reached.has(id) && messageSources(graph, id).length > 0)
      .map(({ id }) => ({
        element: id,
        message:
          'It never gets a message: no way leads here from any client of the design. Wire what sends to the beginning of this part.',
      }));
  },
};
