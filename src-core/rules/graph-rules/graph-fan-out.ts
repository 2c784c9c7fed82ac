import type { DesignGraph } from '../../contract/graph.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { formatNumber } from '../../shared/units.ts';

/** One message becomes very many. */
export const graphFanOut: GraphRule = {
  id: 'GRAPH-FAN-OUT',
  severity: 'info',
  title: 'One message becomes very many',
  why: 'Each message of a client is copied many times over.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/welcome.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.resources.some(resource => resource.type === 'client'),
  check: graph => {
    const counts = new Map<string, number>();
    return graph.resources
      .filter(resource => resource.type === 'client')
      .map(({ id }) => ({ id, copies: copiesFrom(id, graph, counts) }))
      .filter(({ copies }) => copies >= MANY)
      .map(({ id, copies }) => ({
        element: id,
        message: `Each message of this client becomes ${formatNumber(copies)} deliveries in the end. Check that the consumers and the bill are ready for it.`,
        given: copies,
      }));
  },
};

/** Copies of one message from which on it is worth saying. */
const MANY = 100;

function copiesFrom(id: string, graph: DesignGraph, counts: Map<string, number>): number {
  const counted = counts.get(id);
  if (counted !== undefined) return counted;
  counts.set(id, 0);
  const copies = graph.outgoing(id).reduce((sum, wire) => {
    if (wire.type === 'redrive' || wire.type === 'async-destination') return sum;
    const each = wire.properties['messagesPerInput'];
    return sum + (typeof each === 'number' ? each : 1) * Math.max(1, copiesFrom(wire.to, graph, counts));
  }, 0);
  counts.set(id, copies);
  return copies;
}
