import type { Json } from '../shared/json.ts';
import type { Edit } from './edit.ts';
import type { DesignGraph, GraphResource } from './graph.ts';
import type { PropertyValues } from './property.ts';
import type { Fix } from './rule.ts';

/** A repair that sets properties of one element; `undefined` returns a property to its default. */
export function fixBySetting(title: string, id: string, values: Readonly<Record<string, Json | undefined>>): Fix {
  const edits = Object.entries(values).map(
    ([property, value]): Edit => ({ edit: 'set-property', id, property, value }),
  );
  return { title, edits };
}

/** A repair that removes elements. */
export function fixByRemoving(title: string, ...ids: readonly string[]): Fix {
  return { title, edits: [{ edit: 'remove', ids }] };
}

/** An id that no element of the design has: the wished one, with a number when it is taken. */
export function freeId(graph: DesignGraph, wished: string): string {
  const isTaken = (id: string) => graph.resource(id) !== undefined || graph.connection(id) !== undefined;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wished : `${wished}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** A queue that a repair adds beside a resource: its id, which is free, and the edit that adds it. */
export function addedQueue(
  graph: DesignGraph,
  beside: GraphResource<unknown>,
  suffix: string,
  properties: PropertyValues = {},
): { readonly id: string; readonly edit: Edit } {
  const id = freeId(graph, `${beside.id}-${suffix}`);
  const position = { x: beside.position.x + 320, y: beside.position.y + 112 };
  const resource = { id, type: 'sqs', name: `${beside.name}-${suffix}`, position, properties };
  return { id, edit: { edit: 'add-resource', resource } };
}
