import { services } from '#core/catalog/services.ts';
import type { Edit } from '#core/contract/edit.ts';
import type { Position } from '#core/contract/graph.ts';
import type { PaletteEntry, Service } from '#core/contract/service.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '#core/drawing/geometry.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { graphOf } from '../state/derived.ts';
import { newConnection, newResource } from '../state/design-edits.ts';
import { useDesign } from '../state/design-store.ts';
import type { PlacingEntry, WireStart } from '../state/mode-machine.ts';
import { taskEdits } from '../workflow/task-edits.ts';
import { judgeStart, type WireChoice } from './wire-verdict.ts';

/** Joins where a wire was started to another resource: a new wire, or the end of the one that is being moved. */
export function joinTo(start: WireStart, other: string, choice: WireChoice): void {
  const [from, to] = start.isBackwards ? [other, start.resource] : [start.resource, other];
  if (start.moved === undefined) drawWire(from, to, choice);
  else moveWire(start.moved, from, to, choice);
}

function moveWire(id: string, from: string, to: string, choice: WireChoice): void {
  const { history, apply } = useDesign.getState();
  const wire = history.present.connections.find(connection => connection.id === id);
  if (wire === undefined || (wire.from === from && wire.to === to)) return;
  const preset = Object.entries(choice.preset);
  const retyped: readonly Edit[] =
    wire.type === choice.kind
      ? []
      : [
          { edit: 'retype-connection', id, type: choice.kind },
          ...preset.map(([property, value]): Edit => ({ edit: 'set-property', id, property, value })),
        ];
  apply([...retyped, { edit: 'reconnect', id, from, to }], 'Move the end of a wire');
}

/** Adds a wire between two resources and selects it. */
function drawWire(fromId: string, toId: string, choice: WireChoice): void {
  const { history, apply, select } = useDesign.getState();
  const document = history.present;
  const connection = newConnection(document, { id: fromId }, { id: toId }, choice);
  const graph = graphOf(document);
  const names = `${graph.resource(fromId)?.name} to ${graph.resource(toId)?.name}`;
  apply([{ edit: 'add-connection', connection }, ...taskEdits(document, connection)], `Connect ${names}`);
  select([connection.id]);
}

/** A palette entry that the started wire can run to (or from), with the ways it can. */
export interface NewTarget {
  readonly entry: PlacingEntry;
  readonly palette: PaletteEntry;
  readonly choices: readonly WireChoice[];
}

/**
 * Everything of the palette that a started wire can be joined to, in the palette's order. Each entry is judged as if it
 * were there: a standard topic leads to a standard queue, and not to a FIFO queue.
 */
export function newTargets(start: WireStart): readonly NewTarget[] {
  const document = useDesign.getState().history.present;
  if (graphOf(document).resource(start.resource) === undefined) return [];
  const candidates = Object.values<Service>(services).flatMap(({ type, palette: entries }) =>
    entries.map((palette, index) => ({ id: ` new ${type} ${index}`, entry: { type, index }, palette })),
  );
  const added = candidates.map(({ id, entry }) => ({ ...newResource(document, entry, { x: 0, y: 0 }), id }));
  const graph = buildGraph({ ...document, resources: [...document.resources, ...added] });
  return candidates.flatMap(({ id, entry, palette }) => {
    const verdict = judgeStart(graph, start, id);
    return verdict.isPossible ? [{ entry, palette, choices: verdict.choices }] : [];
  });
}

/** Adds a new resource with the near side of its card at a point, and the wire to it, as one step. */
export function drawWireToNew(start: WireStart, target: NewTarget, choice: WireChoice, point: Position): void {
  const { history, apply, select } = useDesign.getState();
  const corner = { x: start.isBackwards ? point.x - NODE_WIDTH : point.x, y: point.y - NODE_HEIGHT / 2 };
  const resource = newResource(history.present, target.entry, corner);
  const [from, to] = start.isBackwards ? [resource, { id: start.resource }] : [{ id: start.resource }, resource];
  const connection = newConnection(history.present, from, to, choice, new Set([resource.id]));
  apply(
    [
      { edit: 'add-resource', resource },
      { edit: 'add-connection', connection },
      ...taskEdits(history.present, connection, resource),
    ],
    `Add ${resource.name}`,
  );
  select([resource.id]);
}

/** "Subscription", "Asynchronous destination: on failure": a choice in words. */
export function choiceWords(choice: WireChoice): string {
  return choice.isOneOfMany ? `${choice.label}: ${choice.portLabel.toLowerCase()}` : choice.label;
}
