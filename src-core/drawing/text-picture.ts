import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphConnection, GraphResource } from '../contract/graph.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import { valueWords } from './describe-edits.ts';

const LONGEST_VALUE = 400;

/**
 * A small design as lines of text: `orders (SQS queue) --redrive: maximum receives 5--> dead (SQS queue: FIFO queue)`. What a
 * resource states stands where it is first named; equal lines are counted.
 */
export function textPicture(graph: DesignGraph): readonly string[] {
  const named = new Set<string>();
  const nameOnce = (id: string) => {
    const resource = graph.resource(id);
    if (resource === undefined || named.has(id)) return id;
    named.add(id);
    return `${id} (${resourceText(resource, graph)})`;
  };
  const wires = graph.connections.map(wire => ({ wire, label: wireText(wire, graph) }));
  const counts = new Map<string, number>();
  for (const { wire, label } of wires) {
    const key = `${wire.from} ${label} ${wire.to}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines: string[] = [];
  for (const { wire, label } of wires) {
    const key = `${wire.from} ${label} ${wire.to}`;
    const count = counts.get(key);
    if (count === undefined) continue;
    counts.delete(key);
    const times = count > 1 ? ` (${count} times)` : '';
    lines.push(`${nameOnce(wire.from)} --${label}--> ${nameOnce(wire.to)}${times}`);
  }
  return [...lines, ...graph.resources.filter(({ id }) => !named.has(id)).map(({ id }) => nameOnce(id))];
}

function resourceText(resource: GraphResource, graph: DesignGraph): string {
  const { label, properties } = serviceOf(resource.type);
  return [label, settingsText(resource.given, properties, graph)].filter(text => text !== '').join(': ');
}

function wireText(wire: GraphConnection, graph: DesignGraph): string {
  const { label, properties } = connectionOf(wire.type);
  const settings = settingsText(wire.given, properties, graph);
  return settings === '' ? label.toLowerCase() : `${label.toLowerCase()}: ${settings}`;
}

function settingsText(given: PropertyValues, table: PropertyTable, graph: DesignGraph): string {
  return Object.entries(given)
    .flatMap(([name, value]) => {
      const property = table[name];
      if (property === undefined || value === undefined) return [];
      const label = lowerFirst(property.label);
      if (value === true) return [label];
      if (value === false) return [`no ${label}`];
      const isJson = typeof value === 'object';
      return [`${label} ${shorten(isJson ? JSON.stringify(value) : valueWords(value, property, graph))}`];
    })
    .join(', ');
}

function shorten(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  return `${text.slice(0, 80)}… (${text.length} characters)`;
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
