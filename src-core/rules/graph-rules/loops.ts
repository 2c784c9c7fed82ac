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

const known = new WeakMap<DesignGraph, readonly MessageLoop[]>();

/** Every loop that ordinary messages can take; ways of failures (redrive, failure destinations) do not count. */
export function findLoops(graph: DesignGraph): readonly MessageLoop[] {
  const cached = known.get(graph);
  if (cached !== undefined) return cached;
  const loops = components(graph).flatMap(members => {
    const inside = new Set(members);
    const wires = graph.connections.filter(wire => carries(wire) && inside.has(wire.from) && inside.has(wire.to));
    const start = members.find(id => graph.resource(id)?.type === 'lambda') ?? members[0];
    const wayRound = start === undefined ? [] : shortestWayRound(start, wires);
    return wayRound.length === 0 ? [] : [{ members, wires, wayRound }];
  });
  known.set(graph, loops);
  return loops;
}

/** Whether ordinary messages, not failures, pass on a wire. */
function carries(wire: GraphConnection): boolean {
  if (wire.type === 'redrive') return false;
  return wire.type !== 'async-destination' || wire.properties['condition'] === 'on-success';
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
    return {
      id,
      next: 0,
      targets: graph
        .outgoing(id)
        .filter(carries)
        .map(wire => wire.to),
    };
  };
  const lower = (id: string, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  for (const { id: root } of graph.resources) {
    if (number.has(root)) continue;
    const work = [enter(root)];
    for (let visit = work.at(-1); visit !== undefined; visit = work.at(-1)) {
      const target = visit.targets[visit.next];
      visit.next += 1;
      if (target !== undefined) {
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
  return found.map(members => members.sort((left, right) => (place.get(left) ?? 0) - (place.get(right) ?? 0)));
}

function shortestWayRound(start: string, wires: readonly GraphConnection[]): readonly GraphConnection[] {
  const leaving = groupByStart(wires);
  const ways = new Map<string, readonly GraphConnection[]>();
  let frontier: (readonly [string, readonly GraphConnection[]])[] = [[start, []]];
  while (frontier.length > 0) {
    const next: (readonly [string, readonly GraphConnection[]])[] = [];
    for (const [id, way] of frontier) {
      for (const wire of leaving.get(id) ?? []) {
        if (wire.to === start) return [...way, wire];
        if (ways.has(wire.to)) continue;
        ways.set(wire.to, [...way, wire]);
        next.push([wire.to, [...way, wire]]);
      }
    }
    frontier = next;
  }
  return [];
}

function groupByStart(wires: readonly GraphConnection[]): ReadonlyMap<string, readonly GraphConnection[]> {
  const groups = new Map<string, GraphConnection[]>();
  for (const wire of wires) {
    const group = groups.get(wire.from);
    if (group === undefined) groups.set(wire.from, [wire]);
    else group.push(wire);
  }
  return groups;
}
