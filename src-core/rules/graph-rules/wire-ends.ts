import { connectionOf } from '../../catalog/connections.ts';
import { refusalBetween, wiresBetween } from '../../catalog/wires.ts';
import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type Fix, type GraphRule, type Problem } from '../../contract/rule.ts';

/** Wire of a kind that does not join these services. */
export const wireEnds: GraphRule = {
  id: 'WIRE-ENDS',
  severity: 'error',
  title: 'Wire of a kind that does not join these services',
  why: 'AWS has no such connection, so nothing arrives.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: graph => graph.connections.length > 0,
  check: graph => graph.connections.filter(wire => !isAllowed(wire, graph)).map(wire => problemOf(wire, graph)),
};

function isAllowed({ type, from, to }: GraphConnection, graph: DesignGraph): boolean {
  const { allowed, refused } = connectionOf(type).ends;
  const joins = (pair: { readonly from: string; readonly to: string }) =>
    pair.from === graph.resource(from)?.type && pair.to === graph.resource(to)?.type;
  return allowed.some(joins) || refused.some(joins);
}

function problemOf(wire: GraphConnection, graph: DesignGraph): Problem {
  const fromType = graph.resource(wire.from)?.type ?? '';
  const toType = graph.resource(wire.to)?.type ?? '';
  const opening = `${connectionOf(wire.type).label} cannot join ${nameOf(graph, wire.from)} and ${nameOf(graph, wire.to)}, so nothing arrives.`;
  const [better] = wiresBetween(fromType, toType);
  if (better !== undefined) {
    const label = connectionOf(better.kind).label.toLowerCase();
    const fix: Fix = {
      title: `Make it a wire of kind ${label}`,
      edits: [{ edit: 'retype-connection', id: wire.id, type: better.kind }],
    };
    return { element: wire.id, message: `${opening} Between these two it is a wire of kind ${label}.`, fix };
  }
  const refusal = refusalBetween(fromType, toType);
  const advice = refusal === undefined ? 'Remove the wire.' : `${refusal.reason} ${refusal.instead}`;
  return { element: wire.id, message: `${opening} ${advice}` };
}
