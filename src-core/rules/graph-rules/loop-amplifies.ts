import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { slowedBy } from '../../contract/show/faults.ts';
import { showRun } from '../../contract/show/show-run.ts';
import { lambdaLimits } from '../../services/lambda/properties.ts';
import { formatNumber } from '../../shared/units.ts';
import { entryOf } from './loop-entry.ts';
import { findLoops, type MessageLoop } from './loops.ts';

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
    if (first === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. Each round through ${nameOf(graph, element)} takes a little over a second and makes more of it; watch the wires fill.`,
      ...entryOf(graph, element),
      forSeconds: 8,
      load: [{ count: 1 }],
      faults: [slowedBy(element, 1_000)],
      expect: [{ that: 'counter', of: first.id, counter: 'passed', atMost: 8 }],
    });
  },
};

/** Steps of the iteration: a small loop is told exactly, a very large one well enough. */
const MOST_STEPS = 300;
const MOST_WORK = 60_000;

/**
 * Into how many messages one becomes in a round: the growth for each hop, found by following a share of messages through all
 * wires of the loop for a while, to the power of the hops of a round. Consumers of one queue share its messages.
 */
function growthOf({ wayRound, wires, members }: MessageLoop, graph: DesignGraph): number {
  const isPlain = wires.length === members.length && wires.every(wire => copiesOn(wire, graph) === 1);
  if (isPlain) return 1;
  const place = new Map(members.map((id, index) => [id, index]));
  const edges = wires.map(wire => ({
    from: place.get(wire.from) ?? 0,
    to: place.get(wire.to) ?? 0,
    copies: copiesOn(wire, graph),
  }));
  let shares = members.map(() => 1 / members.length);
  let growth = 1;
  const steps = Math.min(MOST_STEPS, Math.ceil(MOST_WORK / edges.length));
  for (let step = 0; step < steps; step += 1) {
    // Whoever stays where they are damps the swing that a round of several hops would have.
    const next = [...shares];
    for (const { from, to, copies } of edges) next[to] = (next[to] ?? 0) + (shares[from] ?? 0) * copies;
    const total = next.reduce((sum, share) => sum + share, 0);
    growth = total - 1;
    shares = next.map(share => share / total);
  }
  return Math.round(growth ** wayRound.length * 10) / 10;
}

function copiesOn(wire: GraphConnection, graph: DesignGraph): number {
  const each = wire.properties['messagesPerInput'];
  if (wire.type === 'send') return typeof each === 'number' ? each : 1;
  if (wire.type !== 'event-source-mapping' || graph.resource(wire.from)?.type !== 'sqs') return 1;
  return 1 / graph.outgoing(wire.from, 'event-source-mapping').length;
}
