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
  const savedByEnds = byEnds(left);
  const found = Object.values(kinds).flatMap(kind =>
    kind.cloudformation.reading
      .wires(view)
      .map(wire => ({ wire, kind, saved: savedFor(wire, kind.kind, savedByEnds) })),
  );
  for (const { saved } of found) if (saved !== undefined) left.delete(saved);
  const explained = explainedPairs(
    found.map(({ wire }) => wire),
    view,
  );
  const read = found
    .filter(({ wire, saved }) => saved !== undefined || !isExplained(wire, explained))
    .map(({ wire, kind, saved }) => toElement(wire, kind, saved, ids, view));
  return [...read, ...[...left].flatMap(saved => unreadWire(saved, kinds, picture, view))];
}

/** A permission to send that a destination of the function, or of what triggers it, needs says nothing of its code. */
function isExplained({ from, to, path, resource }: FoundWire, explained: ReadonlySet<string>): boolean {
  return path === undefined && resource === undefined && explained.has(pairOf(from, to));
}

/** From whom to whom the wires that stand in the template, and what they name, make somebody send. */
function explainedPairs(wires: readonly FoundWire[], view: TemplateView): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { from, to, path, properties = {} } of wires) {
    if (path === undefined) continue;
    pairs.add(pairOf(from, to));
    if (from === to) continue;
    for (const value of Object.values(properties)) {
      const named = view.elementFor(value);
      if (named !== undefined) pairs.add(pairOf(to, named));
    }
  }
  return pairs;
}

function pairOf(from: string | undefined, to: string | undefined): string {
  return `${from} ${to}`;
}

/** Wires of a picture by their kind and ends. */
function byEnds(wires: Iterable<SavedElement>): ReadonlyMap<string, readonly SavedElement[]> {
  const found = new Map<string, SavedElement[]>();
  for (const wire of wires) {
    const key = `${wire.type} ${pairOf(wire.from, wire.to)}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [wire]);
    else known.push(wire);
  }
  return found;
}

function savedFor(
  { from, to, resource }: FoundWire,
  kind: string,
  saved: ReadonlyMap<string, readonly SavedElement[]>,
): SavedElement | undefined {
  return saved
    .get(`${kind} ${pairOf(from, to)}`)
    ?.find(({ logicalIds }) => resource === undefined || logicalIds.includes(resource.logicalId));
}

function toElement(
  wire: FoundWire,
  kind: Connection,
  saved: SavedElement | undefined,
  ids: ElementIds,
  view: TemplateView,
): ReadElement {
  const { resource, from, to, properties = {}, places = {}, path } = wire;
  const read = readTable(kind.properties, {}, () => resource, properties, view);
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
