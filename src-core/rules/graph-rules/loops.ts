import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';

/** Resources that messages can go round in, with one way round. */
export interface MessageLoop {
  /** Ids of all resources of the loop, in the document's order. */
  readonly members: readonly string[];
  /** Wires of one shortest way round, from the first function (or else the first member) back to it. */
  readonly wayRound: readonly GraphConnection[];
  /** Every wire between members. */
  readonly wires: readonly GraphConnection[];
}

/** Every loop that ordinary messages can take; ways of failures (redrive, failure destinations) do not count. */
export function findLoops(graph: DesignGraph): readonly MessageLoop[] {
  return graph.derive(loopsOf);
}

function loopsOf(graph: DesignGraph): readonly MessageLoop[] {
  return components(graph).flatMap(members => {
    const inside = new Set(members);
    const start = members.find(id => graph.resource(id)?.type === 'lambda') ?? members[0];
    const wayRound = start === undefined ? [] : shortestWayRound(start, graph, inside);
    if (wayRound.length === 0) return [];
    const wires = members.flatMap(id => graph.outgoing(id).filter(wire => passes(wire) && inside.has(wire.to)));
    return [{ members, wires, wayRound }];
  });
}

/** Whether ordinary messages, not failures, pass on a wire. */
export function carries(wire: GraphConnection): boolean {
  if (wire.type === 'redrive') return false;
  return wire.type !== 'async-destination' || wire.properties['condition'] === 'on-success';
}

/** Nothing goes round through a mapping that is switched off. */
function passes(wire: GraphConnection): boolean {
  return carries(wire) && wire.properties['enabled'] !== false;
}

/** Sets of resources that reach each other, by Tarjan's method without recursion, so that long chains are no trouble. */
function components(graph: DesignGraph): readonly (readonly string[])[] {
  const place = new Map(graph.resources.map((resource, index) => [resource.id, index]));
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const enter = (id: string) => {
    number.set(id, number.size);
    low.set(id, number.size - 1);
    stack.push(id);
    onStack.add(id);
    return { id, next: 0, wires: graph.outgoing(id) };
  };
  const lower = (id: string, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  for (const { id: root } of graph.resources) {
    if (number.has(root)) continue;
    const work = [enter(root)];
    for (let visit = work.at(-1); visit !== undefined; visit = work.at(-1)) {
      const wire = visit.wires[visit.next];
      visit.next += 1;
      if (wire !== undefined) {
        if (!passes(wire)) continue;
        const target = wire.to;
        if (!number.has(target)) work.push(enter(target));
        else if (onStack.has(target)) lower(visit.id, number.get(target) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(parent.id, low.get(visit.id) ?? 0);
      if (low.get(visit.id) !== number.get(visit.id)) continue;
      const members = stack.splice(stack.lastIndexOf(visit.id));
      for (const id of members) onStack.delete(id);
      found.push(members);
    }
  }
  return found.map(members =>
    members.length === 1 ? members : members.sort((left, right) => (place.get(left) ?? 0) - (place.get(right) ?? 0)),
  );
}

function shortestWayRound(start: string, graph: DesignGraph, inside: ReadonlySet<string>): readonly GraphConnection[] {
  const cameBy = new Map<string, GraphConnection>();
  const queue = [start];
  for (const id of queue) {
    for (const wire of graph.outgoing(id)) {
      if (!passes(wire) || !inside.has(wire.to)) continue;
      if (wire.to === start) return wayTo(wire, start, cameBy);
      if (cameBy.has(wire.to)) continue;
      cameBy.set(wire.to, wire);
      queue.push(wire.to);
    }
  }
  return [];
}

function wayTo(last: GraphConnection, start: string, cameBy: ReadonlyMap<string, GraphConnection>) {
  const way = [last];
  for (let id = last.from; id !== start; ) {
    const wire = cameBy.get(id);
    if (wire === undefined) break;
    way.unshift(wire);
    id = wire.from;
  }
  return way;
}
