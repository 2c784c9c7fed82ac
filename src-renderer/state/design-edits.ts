import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import type { ConnectionRecord, Edit, ResourceRecord } from '#core/contract/edit.ts';
import type { Position, ResourceGroup } from '#core/contract/graph.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { newId, newName } from '#core/document/new-id.ts';
import { snapToGrid } from '#core/drawing/geometry.ts';
import type { WireChoice } from '../wiring/wire-verdict.ts';
import type { PlacingEntry } from './mode-machine.ts';

/** A new resource of a palette entry, its name and id not yet taken. */
export function newResource(document: EventloomDocument, entry: PlacingEntry, position: Position): ResourceRecord {
  const palette = serviceOf(entry.type).palette[entry.index];
  const name = newName(document, palette?.name ?? serviceOf(entry.type).label);
  return {
    id: newId(document, name),
    type: entry.type,
    name,
    position: snapToGrid(position),
    properties: { ...palette?.properties },
  };
}

/** A new wire between two resources. `alsoTaken` are ids added by the same step. */
export function newConnection(
  document: EventloomDocument,
  from: Pick<ResourceRecord, 'id'>,
  to: Pick<ResourceRecord, 'id'>,
  choice: Pick<WireChoice, 'kind' | 'preset'>,
  alsoTaken: ReadonlySet<string> = new Set(),
): ConnectionRecord {
  const id = newId(document, `${from.id} to ${to.id}`, alsoTaken);
  return { id, type: choice.kind, from: from.id, to: to.id, properties: { ...choice.preset } };
}

/** A part of a design, as it lies on the clipboard. */
export interface DesignPart {
  readonly resources: readonly ResourceRecord[];
  readonly connections: readonly ConnectionRecord[];
  readonly groups: readonly ResourceGroup[];
}

/** The selected resources, the wires between them, and the groups that are selected as a whole. */
export function partOf(document: EventloomDocument, selection: ReadonlySet<string>): DesignPart {
  const resources = document.resources.filter(resource => selection.has(resource.id));
  const inside = new Set(resources.map(resource => resource.id));
  return {
    resources,
    connections: document.connections.filter(wire => inside.has(wire.from) && inside.has(wire.to)),
    groups: (document.groups ?? []).filter(group => group.members.every(member => inside.has(member))),
  };
}

/**
 * Adds a copy of a part: new ids and names, wires and references inside the part follow their copies, references to
 * what is not in the part stay where such a resource exists and are left out elsewhere.
 */
export function pasteEdits(
  document: EventloomDocument,
  part: DesignPart,
  offset: Position,
): { readonly edits: readonly Edit[]; readonly ids: readonly string[] } {
  const taken = new Set<string>();
  const names = new Set<string>();
  const renamed = new Map<string, string>();
  const existing = new Set(document.resources.map(resource => resource.id));
  const named = part.resources.map(resource => {
    const name = newName(document, baseName(resource.name), names);
    const id = newId(document, name, taken);
    taken.add(id);
    names.add(name);
    renamed.set(resource.id, id);
    return { ...resource, id, name };
  });
  const resources = named.map(resource => ({
    ...resource,
    position: snapToGrid({ x: resource.position.x + offset.x, y: resource.position.y + offset.y }),
    properties: followReferences(resource, serviceOf(resource.type).properties, renamed, existing),
  }));
  const connections = part.connections.map(wire => {
    const from = { id: renamed.get(wire.from) ?? wire.from };
    const to = { id: renamed.get(wire.to) ?? wire.to };
    const copy = newConnection(document, from, to, { kind: wire.type, preset: {} }, taken);
    taken.add(copy.id);
    return {
      ...copy,
      properties: followReferences(wire, connectionOf(wire.type).properties, renamed, existing),
    };
  });
  const groups = part.groups.map(group => {
    const name = newName(document, baseName(group.name), names);
    const id = newId(document, name, taken);
    taken.add(id);
    names.add(name);
    return { id, name, members: group.members.flatMap(member => renamed.get(member) ?? []) };
  });
  return {
    edits: [
      ...resources.map((resource): Edit => ({ edit: 'add-resource', resource })),
      ...connections.map((connection): Edit => ({ edit: 'add-connection', connection })),
      ...groups.map((group): Edit => ({ edit: 'add-group', group })),
    ],
    ids: resources.map(resource => resource.id),
  };
}

function baseName(name: string): string {
  return name.replace(/ \d+$/, '');
}

function followReferences(
  element: ResourceRecord | ConnectionRecord,
  table: ReturnType<typeof serviceOf>['properties'],
  renamed: ReadonlyMap<string, string>,
  existing: ReadonlySet<string>,
): ResourceRecord['properties'] {
  return Object.fromEntries(
    Object.entries(element.properties).flatMap(([name, value]) => {
      const property = table[name];
      if (property?.kind === 'reference' && typeof value === 'string') {
        const target = renamed.get(value) ?? (existing.has(value) ? value : undefined);
        return target === undefined ? [] : [[name, target]];
      }
      if (property?.kind === 'json' && value !== undefined) return [[name, followPlaceholders(value, renamed)]];
      return [[name, value]];
    }),
  );
}

/** A state machine's definition names resources as `${id}`; copies name the copies. */
function followPlaceholders<Value>(value: Value, renamed: ReadonlyMap<string, string>): Value {
  const text = JSON.stringify(value).replace(/\$\{([^}]+)\}/g, (whole, id: string) => {
    const target = renamed.get(id);
    return target === undefined ? whole : `\${${target}}`;
  });
  return JSON.parse(text) as Value;
}
