import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { showRun } from '../../contract/show/show-run.ts';
import { lambdaLimits } from '../../services/lambda/properties.ts';
import { formatNumber } from '../../shared/units.ts';
import { entryOf } from './loop-entry.ts';
import { growthOf, slowRounds, withoutWaiting } from './loop-growth.ts';
import { findLoops } from './loops.ts';

/** Loop that multiplies messages. */
export const loopAmplifies: GraphRule = {
  id: 'LOOP-AMPLIFIES',
  severity: 'warning',
  title: 'Loop that multiplies messages',
  why: 'Every round makes more messages than the one before.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => findLoops(graph).length > 0,
  check: graph =>
    findLoops(graph).flatMap(loop => {
      const growth = growthOf(loop, graph);
      if (growth <= 1) return [];
      const start = loop.wayRound[0]?.from ?? '';
      const rounds = lambdaLimits.recursionRounds.value;
      const after = Math.round(Math.min(growth ** rounds, 1e12));
      return [
        {
          element: start,
          message: `One message becomes ${growth} in each round through ${nameOf(graph, start)}: ${formatNumber(after)}${after === 1e12 ? ' or more' : ''} after ${rounds} rounds. Break the loop.`,
        },
      ];
    }),
  show: ({ element, ruleId }, graph) => {
    const loop = findLoops(graph).find(({ wayRound }) => wayRound[0]?.from === element);
    const [first] = loop?.wayRound ?? [];
    if (loop === undefined || first === undefined) return undefined;
    const edits = withoutWaiting(loop, graph);
    const hurried = edits.length > 0 ? ' Its consumers take what there is at once in this run.' : '';
    const { rounds, ...run } = slowRounds(element, growthOf(loop, graph));
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. Each round through ${nameOf(graph, element)} takes a little over a second and makes more of it; watch the wires fill.${hurried}`,
      edits,
      ...entryOf(graph, element),
      ...run,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: first.id, counter: 'passed', atMost: rounds + 1 }],
    });
  },
};
