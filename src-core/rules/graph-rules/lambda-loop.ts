import type { DesignGraph } from '../../contract/graph.ts';
import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { lambdaLimits } from '../../services/lambda/properties.ts';
import { findLoops, type MessageLoop } from './loops.ts';

/** Messages that go round. */
export const lambdaLoop: GraphRule = {
  id: 'LAMBDA-LOOP',
  severity: 'warning',
  title: 'Messages that go round',
  why: 'Lambda stops the chain after about 16 rounds and drops the message; each round costs.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.connections.length > 0,
  check: graph =>
    findLoops(graph)
      .filter(loop => isDetected(loop, graph) && !isMeant(loop, graph))
      .map(({ wayRound }) => {
        const start = wayRound[0]?.from ?? '';
        const way = [...wayRound.map(wire => wire.from), start].map(id => nameOf(graph, id)).join(' → ');
        const rounds = lambdaLimits.recursionRounds.value;
        return {
          element: start,
          message: `Messages go round: ${way}. Lambda stops each after about ${rounds} rounds and drops it, and every round costs. Send to another queue or topic, or allow the loop on the function if it is meant.`,
        };
      }),
};

const DETECTED = ['lambda', 'sqs', 'sns'];

function isDetected(loop: MessageLoop, graph: DesignGraph): boolean {
  const types = loop.members.map(id => graph.resource(id)?.type ?? '');
  return types.includes('lambda') && types.every(type => DETECTED.includes(type));
}

function isMeant(loop: MessageLoop, graph: DesignGraph): boolean {
  return loop.members.some(id => graph.resource(id)?.properties['recursiveLoop'] === 'Allow');
}
