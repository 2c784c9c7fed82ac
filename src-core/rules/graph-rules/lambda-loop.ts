import type { DesignGraph } from '../../contract/graph.ts';
import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { showRun } from '../../contract/show/show-run.ts';
import { lambdaLimits } from '../../services/lambda/properties.ts';
import { entryOf } from './loop-entry.ts';
import { growthOf, slowRounds } from './loop-growth.ts';
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
  show: ({ element, ruleId }, graph) =>
    showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. It goes round until Lambda finds that it has been through ${nameOf(graph, element)} too often and drops it.`,
      ...entryOf(graph, element),
      ...runOf(element, graph),
      load: [{ count: 1 }],
      expect: [
        { that: 'counter', of: element, counter: 'invocations', atMost: 1 },
        { that: 'counter', of: element, counter: 'recursiveInvocationsDropped', atMost: 0 },
      ],
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

/** A minute, and what its queues delay; a loop that multiplies messages is slowed down and shown for a few rounds only. */
function runOf(element: string, graph: DesignGraph) {
  const loop = findLoops(graph).find(({ wayRound }) => wayRound[0]?.from === element);
  const growth = loop === undefined ? 1 : growthOf(loop, graph);
  if (growth <= 1) return { forSeconds: 60 + delaysOf(loop, graph) };
  const { forSeconds, faults } = slowRounds(element, growth);
  return { forSeconds, faults };
}

function delaysOf(loop: MessageLoop | undefined, graph: DesignGraph): number {
  const delays = loop?.members.map(id => graph.resource(id)?.properties['delaySeconds']) ?? [];
  return delays.reduce<number>((sum, delay) => sum + (typeof delay === 'number' ? delay : 0), 0);
}
