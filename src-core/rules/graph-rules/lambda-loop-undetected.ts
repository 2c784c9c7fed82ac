import type { DesignGraph } from '../../contract/graph.ts';
import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { showRun } from '../../contract/show/show-run.ts';
import { entryOf } from './loop-entry.ts';
import { growthOf, slowRounds } from './loop-growth.ts';
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
  show: ({ element, ruleId }, graph) => {
    const loop = findLoops(graph).find(({ wayRound }) => wayRound[0]?.from === element);
    // Whether a workflow or a web endpoint sends on is for its definition and its owner to say.
    if (
      loop?.members.some(
        id => graph.resource(id)?.type !== 'kinesis' && UNDETECTED.includes(graph.resource(id)?.type ?? ''),
      )
    )
      return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent, and it goes round: every round runs ${nameOf(graph, element)} once more, and nothing stops it.`,
      ...entryOf(graph, element),
      ...runOf(element, graph),
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: element, counter: 'invocations', atMost: 1 }],
    });
  },
};

/** Services through which Lambda does not follow a chain. */
const UNDETECTED = ['kinesis', 'step-functions', 'endpoint'];

/** A minute; a loop that multiplies messages is slowed down and shown for a few rounds only. */
function runOf(element: string, graph: DesignGraph) {
  const loop = findLoops(graph).find(({ wayRound }) => wayRound[0]?.from === element);
  const growth = loop === undefined ? 1 : growthOf(loop, graph);
  if (growth <= 1) return { forSeconds: 60 };
  const { forSeconds, faults } = slowRounds(element, growth);
  return { forSeconds, faults };
}
