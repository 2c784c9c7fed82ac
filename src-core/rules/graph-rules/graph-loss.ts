import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { isSender, nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { type Failure, failuresOn } from './failures.ts';
import { carries } from './loops.ts';
import { waysFrom } from './ways.ts';

/** Where a client’s messages can be lost. */
export const graphLoss: GraphRule = {
  id: 'GRAPH-LOSS',
  severity: 'info',
  title: 'Where a client’s messages can be lost',
  why: 'A message that fails there is gone without a trace.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.resources.some(resource => resource.type === 'client'),
  check: graph => {
    const { places, upstream } = graph.derive(lossesOf);
    return graph.resources
      .filter(resource => isSender(graph, resource) && upstream.has(resource.id))
      .map(({ id }) => {
        const found = lossesBehind(id, graph, places);
        const named = found.slice(0, NAMED).map(({ at, text }) => `at ${nameOf(graph, at)} (${text})`);
        const more = found.length > NAMED ? ', and at further places' : '';
        const message = `Messages of this client that fail are lost ${named.join(', ')}${more}. Give each of these places somewhere to keep what fails.`;
        return { element: id, message };
      });
  },
  explain: graph =>
    graph.resources
      .filter(resource => isSender(graph, resource))
      .flatMap(({ id }) => waysFrom(id, graph).flatMap(way => wayLines(id, way, graph))),
};

/** A way in names, and below it what happens to messages that fail on it. */
function wayLines(start: string, way: readonly GraphConnection[], graph: DesignGraph): readonly string[] {
  const name = (id: string) => graph.resource(id)?.name ?? id;
  const failures = way.flatMap(wire =>
    failuresOn(wire, graph).map(
      ({ isLost, text }) => `  ${isLost ? '✖' : '✔'} fails on the way to ${name(wire.to)}: ${text}`,
    ),
  );
  return [[start, ...way.map(wire => wire.to)].map(name).join(' → '), ...failures];
}

/** Places that a message names; the explanation has all. */
const NAMED = 3;

interface Losses {
  readonly places: ReadonlyMap<string, readonly Failure[]>;
  /** Resources from which a message can come to such a place. */
  readonly upstream: ReadonlySet<string>;
}

/** Where messages are lost, by the resource that the wire starts at. */
function lossesOf(graph: DesignGraph): Losses {
  const places = new Map<string, Failure[]>();
  for (const wire of graph.connections) {
    if (!carries(wire)) continue;
    const lost = failuresOn(wire, graph).filter(failure => failure.isLost);
    if (lost.length === 0) continue;
    const known = places.get(wire.from);
    if (known === undefined) places.set(wire.from, [...lost]);
    else known.push(...lost);
  }
  const upstream = new Set(places.keys());
  const open = [...upstream];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const wire of graph.incoming(id)) {
      if (!carries(wire) || upstream.has(wire.from)) continue;
      upstream.add(wire.from);
      open.push(wire.from);
    }
  }
  return { places, upstream };
}

/** The first losses that messages of a client come to, each place once. */
function lossesBehind(start: string, graph: DesignGraph, places: Losses['places']): readonly Failure[] {
  const found = new Map<string, Failure>();
  const seen = new Set([start]);
  const queue = [start];
  for (const id of queue) {
    for (const failure of places.get(id) ?? []) found.set(`${failure.at} ${failure.text}`, failure);
    if (found.size > NAMED) break;
    for (const wire of graph.outgoing(id)) {
      if (!carries(wire) || seen.has(wire.to)) continue;
      seen.add(wire.to);
      queue.push(wire.to);
    }
  }
  return [...found.values()];
}
