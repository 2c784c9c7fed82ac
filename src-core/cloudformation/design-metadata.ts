import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphConnection, GraphElement, Position } from '../contract/graph.ts';
import type { Property, PropertyTable } from '../contract/property.ts';
import { canStandInTemplate } from '../contract/template-value.ts';
import type { Json, JsonObject } from '../shared/json.ts';
import { holdsSecret } from '../shared/secret.ts';
import type { Draft } from './draft.ts';

/** The member of `Metadata` that holds what a template cannot say of a design. */
export const METADATA_KEY = 'Eventloom';

/** The version of what stands under {@link METADATA_KEY}. */
const METADATA_VERSION = 1;

/**
 * The picture of the design, so that reading the template restores it: of each element its id, name and place, the logical
 * ids that show it, and the properties that CloudFormation has no place for. `logicalIds` gives those of a draft's key.
 */
export function designMetadata(
  graph: DesignGraph,
  draft: Draft,
  logicalIdOf: (key: string) => string | undefined,
): JsonObject {
  // A call of an address outside is told by the picture alone: in the function it is one variable of many.
  const isOutside = (id: string) => {
    const resource = graph.resource(id);
    return resource !== undefined && serviceOf(resource.type).cloudformation.type === undefined;
  };
  const shownIn = (id: string): readonly string[] => {
    const logicalIds = [...(draft.shownIn.get(id) ?? [])].flatMap(key => logicalIdOf(key) ?? []);
    return [...new Set(logicalIds)];
  };
  const wiresShown = ({ id, to }: GraphConnection) =>
    shownIn(id).length > 0 && (draft.resources.has(`${id}/`) || !isOutside(to));
  return {
    Version: METADATA_VERSION,
    Design: graph.name,
    ...(graph.groups.length > 0 && { Groups: JSON.stringify(graph.groups) }),
    Elements: [
      ...graph.resources.map(resource => ({
        Id: resource.id,
        Type: resource.type,
        Name: resource.name,
        Position: placeInMetadata(resource.position),
        ...keptOf(resource, serviceOf(resource.type).properties, serviceOf(resource.type).cloudformation.type),
        ...(shownIn(resource.id).length > 0 && { Resources: shownIn(resource.id) }),
      })),
      ...graph.connections.map(wire => ({
        Id: wire.id,
        Type: wire.type,
        From: wire.from,
        To: wire.to,
        ...keptOf(wire, connectionOf(wire.type).properties, draft.resources.get(`${wire.id}/`)?.type),
        ...(wiresShown(wire) && { Resources: shownIn(wire.id) }),
      })),
    ],
  };
}

/** What the document states and no CloudFormation resource carries, or a parameter asks for; secrets left out. */
function keptOf(element: GraphElement, table: PropertyTable, type: string | undefined): { Properties?: JsonObject } {
  const kept = Object.entries(element.given).filter(
    ([name, value]) => value !== undefined && (type === undefined || isKept(table[name])) && !holdsSecret(name, value),
  );
  if (kept.length === 0) return {};
  return { Properties: Object.fromEntries(kept.map(([name, value]) => [name, writtenInMetadata(value ?? null)])) };
}

/** Whether `Metadata` keeps a property of what has a resource of its own. */
function isKept(property: Property | undefined): boolean {
  return property?.simulationOnly === true || property?.askedFor === true;
}

/** A place as `Metadata` holds it, in whole units of the canvas. */
export function placeInMetadata({ x, y }: Position): readonly [number, number] {
  return [Math.round(x), Math.round(y)];
}

/**
 * A property as `Metadata` holds it: what cannot stand in a template as it is, is kept as JSON text; so are fractions,
 * which cfn-lint takes for none of the types of metadata.
 */
export function writtenInMetadata(value: Json): Json {
  return canStandInTemplate(value) && isWhole(value) ? value : { Json: JSON.stringify(value) };
}

function isWhole(value: Json | undefined): boolean {
  if (typeof value === 'number') return Number.isInteger(value);
  return value === null || typeof value !== 'object' || Object.values(value).every(isWhole);
}
