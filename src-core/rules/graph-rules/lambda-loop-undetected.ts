import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { findLoops } from './loops.ts';

/** Loop that AWS does not detect. */
export const lambdaLoopUndetected: GraphRule = {
  id: 'LAMBDA-LOOP-UNDETECTED',
  severity: 'warning',
  title: 'Loop that AWS does not detect',
  why: 'Messages go round without end and the cost runs away.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.connections.length > 0,
  check: graph =>
    findLoops(graph).flatMap(({ members, wayRound }) => {
      const blind = members.find(id => UNDETECTED.includes(graph.resource(id)?.type ?? ''));
      if (blind === undefined) return [];
      const start = wayRound[0]?.from ?? '';
      const way = [...wayRound.map(wire => wire.from), start].map(id => nameOf(graph, id)).join(' → ');
      return [
        {
          element: start,
          message: `Messages go round without end: ${way}. AWS does not detect a loop through ${nameOf(graph, blind)}, so the cost runs away. Break the loop, or count the rounds in the message.`,
        },
      ];
    }),
};

/** Services through which Lambda does not follow a chain. */
const UNDETECTED = ['kinesis', 'step-functions', 'endpoint'];
