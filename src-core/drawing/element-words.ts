import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphConnection, GraphResource } from '../contract/graph.ts';

/** "orders delivers to billing": a wire in words. */
export function wireWords(wire: Pick<GraphConnection, 'type' | 'from' | 'to'>, graph: DesignGraph): string {
  const from = graph.resource(wire.from)?.name ?? wire.from;
  const to = graph.resource(wire.to)?.name ?? wire.to;
  return `${from} ${connectionOf(wire.type).verb} ${to}`;
}

/** "orders, SNS topic": a resource in words. */
export function resourceWords(resource: Pick<GraphResource, 'type' | 'name'>): string {
  return `${resource.name}, ${serviceOf(resource.type).label}`;
}

/** An element in words: a resource by its name, a wire by what it does. */
export function elementWords(id: string, graph: DesignGraph): string {
  const resource = graph.resource(id);
  if (resource !== undefined) return resource.name;
  const wire = graph.connection(id);
  return wire === undefined ? graph.name : wireWords(wire, graph);
}
