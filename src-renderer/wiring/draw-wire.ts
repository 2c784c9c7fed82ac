import { services } from '#core/catalog/services.ts';
import type { Position } from '#core/contract/graph.ts';
import type { PaletteEntry, Service } from '#core/contract/service.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '#core/drawing/geometry.ts';
import { graphOf } from '../state/derived.ts';
import { newConnection, newResource } from '../state/design-edits.ts';
import { useDesign } from '../state/design-store.ts';
import type { PlacingEntry, WireStart } from '../state/mode-machine.ts';
import { taskEdits } from '../workflow/task-edits.ts';
import { choicesBetween, type WireChoice } from './wire-verdict.ts';

/** Adds a wire between two resources and selects it. */
export function drawWire(fromId: string, toId: string, choice: WireChoice): void {
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

/** Everything of the palette that a started wire can be joined to, in the palette's order. */
export function newTargets(start: WireStart): readonly NewTarget[] {
  const resource = graphOf(useDesign.getState().history.present).resource(start.resource);
  if (resource === undefined) return [];
  return Object.values<Service>(services).flatMap(service => {
    const choices = start.isBackwards
      ? choicesBetween(service.type, resource.type)
      : choicesBetween(resource.type, service.type, start.port);
    if (choices.length === 0) return [];
    return service.palette.map((palette, index) => ({ entry: { type: service.type, index }, palette, choices }));
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
