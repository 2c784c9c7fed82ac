import type { Property, PropertyTable } from '../../contract/property.ts';
import type { Service } from '../../contract/service.ts';
import {
  type ReadProperties,
  type ResolvedValue,
  type SideResource,
  type TemplateResource,
  type TemplateView,
  valueAt,
} from '../../contract/template-reading.ts';
import { expectedKind } from '../../document/property-value.ts';
import type { Json } from '../../shared/json.ts';
import { convert, NOT_TOLD } from './convert.ts';
import type { SavedElement } from './saved-picture.ts';
import type { ElementOrigin } from './view.ts';

/** Keys and indexes from the root of a template to a value. */
export type TemplatePath = readonly (string | number)[];

/** An element of the design as it was read from a template. */
export interface ReadElement {
  readonly id: string;
  /** Key of its service or kind of wire. */
  readonly type: string;
  readonly label: string;
  readonly from?: string;
  readonly to?: string;
  readonly properties: Readonly<Record<string, Json>>;
  /** Properties that the template sets to what it does not tell. */
  readonly unknown: readonly string[];
  /** Properties that the template asks for, with what the design stated: its `Metadata` keeps that. */
  readonly askedFor: readonly string[];
  /** Where it stands: a resource, an event, a member. Left out: nothing of the template is the element alone. */
  readonly path?: TemplatePath;
  /** The resource of the template that it is, or that it stands in. */
  readonly resource?: TemplateResource;
  /** The resources beside it that hold some of its properties, by their suffix. */
  readonly sides?: Readonly<Record<string, SideResource | undefined>>;
  /** What the template does with it that the design cannot say. */
  readonly notes?: readonly string[];
  /** Where each property stands, or would stand. */
  readonly places: ReadonlyMap<string, TemplatePath>;
}

/** A resource of the design with its properties. */
export function placeProperties(
  origin: ElementOrigin,
  service: Service,
  saved: SavedElement | undefined,
  view: TemplateView,
): ReadElement {
  const { id, type, resource } = origin;
  const reading = service.cloudformation.reading;
  const names = reading?.types[resource.type] ?? {};
  const sides = reading?.sides?.(resource, view) ?? {};
  const placeOf = ({ sideResource: suffix }: Property) => (suffix === undefined ? resource : sides[suffix]);
  const read = readTable(service.properties, names, placeOf, reading?.more?.(resource, view) ?? {}, view);
  return {
    id,
    type,
    sides,
    notes: reading?.notes?.(resource, view) ?? [],
    label: `${resource.logicalId}${reading?.idSuffix ?? ''}`,
    ...withKept(read, service.properties, saved?.properties, service.cloudformation.type !== undefined),
    path: resource.path.at(-1) === 'Properties' ? resource.path.slice(0, -1) : resource.path,
    resource,
    places: read.places,
  };
}

interface ReadTable {
  readonly properties: Readonly<Record<string, Json>>;
  readonly unknown: readonly string[];
  readonly places: ReadonlyMap<string, TemplatePath>;
}

/** Reads every property of a table from the resource that it stands in, by its CloudFormation name or from what `more` found. */
export function readTable(
  table: PropertyTable,
  names: Readonly<Record<string, string | undefined>>,
  resourceOf: (property: Property) => SideResource | undefined,
  more: ReadProperties,
  view: TemplateView,
): ReadTable {
  const properties: Record<string, Json> = {};
  const unknown: string[] = [];
  const places = new Map<string, TemplatePath>();
  for (const [name, property] of Object.entries(table)) {
    const member = names[name] ?? property.cloudFormation;
    const resource = resourceOf(property);
    if (member !== undefined && resource !== undefined) places.set(name, [...resource.path, ...member.split('.')]);
    const value = Object.hasOwn(more, name) ? more[name] : found(member, resource);
    if (value === undefined || value === null) continue;
    const converted = convert(property, value, wanted => view.elementFor(wanted));
    if (converted === NOT_TOLD || !fits(property, converted)) unknown.push(name);
    else properties[name] = converted;
  }
  return { properties, unknown, places };
}

function found(member: string | undefined, resource: SideResource | undefined): ResolvedValue | undefined {
  return member === undefined || resource === undefined ? undefined : valueAt(resource.properties, member);
}

function fits(property: Property, value: Json): boolean {
  return expectedKind(property, value) === undefined;
}

/** What was read, with what the picture keeps of an element: settings of the simulation, and what the template asks for. */
export function withKept(
  { properties, unknown }: ReadTable,
  table: PropertyTable,
  saved: Readonly<Record<string, Json>> | undefined,
  isInTemplate: boolean,
): Pick<ReadElement, 'properties' | 'unknown' | 'askedFor'> {
  const kept = keptBy(table, saved, isInTemplate, unknown);
  const askedFor = unknown.filter(name => table[name]?.askedFor === true && Object.hasOwn(kept, name));
  return {
    properties: { ...kept, ...properties },
    unknown: unknown.filter(name => !askedFor.includes(name)),
    askedFor,
  };
}

/**
 * Properties of a picture that the table still has, in the kind that it asks for. Of what has a resource of its own
 * (`isInTemplate`) only the settings of the simulation, and what the resource asks for: it says the rest.
 */
export function keptBy(
  table: PropertyTable,
  saved: Readonly<Record<string, Json>> | undefined,
  isInTemplate: boolean,
  unknown: readonly string[] = [],
): Readonly<Record<string, Json>> {
  const kept = Object.entries(saved ?? {}).filter(([name, value]) => {
    const property = Object.hasOwn(table, name) ? table[name] : undefined;
    if (property === undefined || property.kind === 'reference' || !fits(property, value)) return false;
    const isAskedFor = property.askedFor === true && unknown.includes(name);
    return !isInTemplate || property.simulationOnly === true || isAskedFor;
  });
  return Object.fromEntries(kept);
}
