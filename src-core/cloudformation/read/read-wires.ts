import { isConnectionKind } from '../../catalog/connections.ts';
import type { Connection } from '../../contract/connection.ts';
import type { FoundWire, TemplateView } from '../../contract/template-reading.ts';
import type { ElementIds } from './element-ids.ts';
import { keptBy, type ReadElement, readTable, withKept } from './read-properties.ts';
import type { SavedElement, SavedPicture } from './saved-picture.ts';

/** Every wire that a template makes, and those of its picture that no template can hold (a client's). */
export function readWires(
  kinds: Readonly<Record<string, Connection>>,
  view: TemplateView,
  ids: ElementIds,
  picture: SavedPicture,
): readonly ReadElement[] {
  const left = new Set(picture.elements.filter(({ from, to }) => from !== undefined && to !== undefined));
  const found = Object.values(kinds).flatMap(kind =>
    kind.cloudformation.reading.wires(view).map(wire => ({ wire, kind, saved: savedFor(wire, kind.kind, left) })),
  );
  for (const { saved } of found) if (saved !== undefined) left.delete(saved);
  const told = found.map(({ wire }) => wire);
  const read = found
    .filter(({ wire, saved }) => saved !== undefined || !isExplained(wire, told, view))
    .map(({ wire, kind, saved }) => toElement(wire, kind, saved, ids, view));
  return [...read, ...[...left].flatMap(saved => unreadWire(saved, kinds, picture, view))];
}

/** A permission to send that a destination of the function, or of what triggers it, needs says nothing of its code. */
function isExplained(
  { from, to, path, resource }: FoundWire,
  wires: readonly FoundWire[],
  view: TemplateView,
): boolean {
  if (path !== undefined || resource !== undefined) return false;
  return wires.some(other => {
    if (other.path === undefined) return false;
    if (other.from === from) return other.to === to;
    return other.to === from && Object.values(other.properties ?? {}).some(value => view.elementFor(value) === to);
  });
}

function savedFor(wire: FoundWire, kind: string, left: ReadonlySet<SavedElement>): SavedElement | undefined {
  for (const saved of left) {
    if (saved.type !== kind || saved.from !== wire.from || saved.to !== wire.to) continue;
    if (wire.resource === undefined || saved.logicalIds.includes(wire.resource.logicalId)) return saved;
  }
  return undefined;
}

function toElement(
  wire: FoundWire,
  kind: Connection,
  saved: SavedElement | undefined,
  ids: ElementIds,
  view: TemplateView,
): ReadElement {
  const { resource, from, to, properties = {}, places = {}, path } = wire;
  const read = readTable(kind.properties, {}, resource, properties, view);
  return {
    id: saved?.id ?? ids.take(resource?.logicalId ?? `${from}-${to}`),
    type: kind.kind,
    label: kind.label,
    from,
    to,
    ...withKept(read, kind.properties, saved?.properties, resource !== undefined),
    ...(path !== undefined && { path }),
    ...(resource !== undefined && { resource }),
    places: new Map([...read.places, ...Object.entries(places)]),
  };
}

function unreadWire(
  { id, type, from, to, properties, logicalIds }: SavedElement,
  kinds: Readonly<Record<string, Connection>>,
  picture: SavedPicture,
  view: TemplateView,
): readonly ReadElement[] {
  const kind = isConnectionKind(type) ? kinds[type] : undefined;
  const exists = (end: string | undefined) =>
    end !== undefined &&
    (view.serviceOf(end) !== undefined ||
      picture.elements.some(saved => saved.id === end && saved.logicalIds.length === 0));
  if (kind === undefined || logicalIds.length > 0 || from === undefined || to === undefined) return [];
  if (!exists(from) || !exists(to)) return [];
  return [
    {
      id,
      type,
      label: kind.label,
      from,
      to,
      properties: keptBy(kind.properties, properties, false),
      unknown: [],
      askedFor: [],
      places: new Map(),
    },
  ];
}
