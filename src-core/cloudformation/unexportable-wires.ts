import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import { refusalBetween } from '../catalog/wires.ts';
import type { DesignGraph, GraphConnection } from '../contract/graph.ts';
import { nameOf } from '../contract/graph-queries.ts';
import type { TemplateProblem } from './template-problem.ts';

/** Wires that AWS has no resource for, each with the reason and the way round where they are documented. */
export function unexportableWires(graph: DesignGraph): readonly TemplateProblem[] {
  return graph.connections.filter(wire => !isPossible(wire, graph)).map(wire => describe(wire, graph));
}

function isPossible(wire: GraphConnection, graph: DesignGraph): boolean {
  const from = graph.resource(wire.from)?.type;
  const to = graph.resource(wire.to)?.type;
  return connectionOf(wire.type).ends.allowed.some(ends => ends.from === from && ends.to === to);
}

function describe(wire: GraphConnection, graph: DesignGraph): TemplateProblem {
  const from = graph.resource(wire.from);
  const to = graph.resource(wire.to);
  const refusal = from && to ? refusalBetween(from.type, to.type) : undefined;
  const { label } = connectionOf(wire.type);
  const ends = [from, to].map(end => (end === undefined ? 'nothing' : serviceOf(end.type).label)).join(' to ');
  const why = refusal === undefined ? '' : ` ${refusal.reason} ${refusal.instead}`;
  return {
    code: 'WIRE',
    elements: [wire.id],
    message: `The wire from ${nameOf(graph, wire.from)} to ${nameOf(graph, wire.to)} cannot be written: AWS has no "${label}" from ${ends}.${why}`,
  };
}
