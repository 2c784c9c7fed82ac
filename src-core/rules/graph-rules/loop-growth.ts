import { eventSourceMappingLimits } from '../../connections/event-source-mapping/properties.ts';
import { receiveProperties } from '../../connections/receive/properties.ts';
import type { Edit } from '../../contract/edit.ts';
import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { consumersOf } from '../../contract/graph-queries.ts';
import { slowedBy } from '../../contract/show/faults.ts';
import type { ShowFault } from '../../contract/show/show-run.ts';
import type { MessageLoop } from './loops.ts';

/** Steps of the iteration: a small loop is told exactly, a very large one well enough. */
const MOST_STEPS = 300;
const MOST_WORK = 60_000;

/**
 * Into how many messages one becomes in a round: the growth for each hop, found by following a share of messages through all
 * wires of the loop for a while, to the power of the hops of a round. Consumers of one queue share its messages.
 */
export function growthOf({ wayRound, wires, members }: MessageLoop, graph: DesignGraph): number {
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
  if (wire.type === 'redrive' || graph.resource(wire.from)?.type !== 'sqs') return 1;
  return 1 / consumersOf(graph, wire.from).length;
}

/** Changes for a run alone: consumers of the loop take what there is at once, so that rounds stay short. */
export function withoutWaiting({ wires }: MessageLoop, graph: DesignGraph): readonly Edit[] {
  const most = eventSourceMappingLimits.batchSizeWithoutWindow.value;
  return wires.flatMap(({ id, type, from, given }): readonly Edit[] => {
    if (type === 'receive') {
      return [
        { edit: 'set-property', id, property: 'waitTimeSeconds', value: 20 },
        { edit: 'set-property', id, property: 'consumers', value: receiveProperties.consumers.maximum },
      ];
    }
    if (type !== 'event-source-mapping' || !given['maximumBatchingWindowSeconds']) return [];
    const isTooLarge = graph.resource(from)?.type === 'sqs' && Number(given['batchSize'] ?? 0) > most;
    return [
      { edit: 'set-property', id, property: 'maximumBatchingWindowSeconds', value: undefined },
      ...(isTooLarge ? [{ edit: 'set-property', id, property: 'batchSize', value: most } as const] : []),
    ];
  });
}

/** Messages that are enough to see a loop grow; ten rounds more would fill every memory. */
const ENOUGH_MESSAGES = 2_000;
const SECONDS_A_ROUND = 1.15;

/** A run of a loop in which each round takes a little over a second, and that ends before it has become too large to watch. */
export function slowRounds(
  worker: string,
  growth: number,
): { readonly rounds: number; readonly forSeconds: number; readonly faults: readonly ShowFault[] } {
  const rounds = Math.max(1, Math.floor(Math.log(ENOUGH_MESSAGES) / Math.log(Math.max(growth, 1.6))));
  return { rounds, forSeconds: rounds * SECONDS_A_ROUND + 1, faults: [slowedBy(worker, 1_000)] };
}
