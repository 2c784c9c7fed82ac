import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { carries } from './loops.ts';

/** More ways than anyone reads. */
const MOST_WAYS = 50;

/** The ways that ordinary messages take from a resource to where they end, each a list of wires; a way ends before it would come round. */
export function waysFrom(start: string, graph: DesignGraph): readonly (readonly GraphConnection[])[] {
  const ways: GraphConnection[][] = [];
  const open: { readonly id: string; readonly way: readonly GraphConnection[] }[] = [{ id: start, way: [] }];
  for (let next = open.pop(); next !== undefined && ways.length < MOST_WAYS; next = open.pop()) {
    const { id, way } = next;
    const seen = new Set([start, ...way.map(wire => wire.to)]);
    const onward = graph.outgoing(id).filter(wire => carries(wire) && !seen.has(wire.to));
    if (onward.length === 0 && way.length > 0) ways.push([...way]);
    for (const wire of onward.toReversed()) open.push({ id: wire.to, way: [...way, wire] });
  }
  return ways;
}
