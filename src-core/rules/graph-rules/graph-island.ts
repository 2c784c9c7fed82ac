import { messageSources } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';

/** Resource without a wire. */
export const graphIsland: GraphRule = {
  id: 'GRAPH-ISLAND',
  severity: 'info',
  title: 'Resource without a wire',
  why: 'It takes no part in the design.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-architecture.html',
  checkedOn: FACTS_CHECKED_ON,
  // Where nothing is wired yet, or nothing is meant to be, no resource stands apart.
  applies: graph => graph.connections.length > 0,
  check: graph =>
    graph.resources
      .filter(
        ({ id, type }) =>
          !HAS_ITS_OWN_RULE.includes(type) && messageSources(graph, id).length === 0 && graph.outgoing(id).length === 0,
      )
      .map(({ id }) => ({
        element: id,
        message: 'It takes no part in the design: no wire leads here or away. Wire it, or remove it.',
      })),
};

const HAS_ITS_OWN_RULE = ['client', 'endpoint'];
