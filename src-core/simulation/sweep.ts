import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { Property } from '../contract/property.ts';
import type { Scenario } from '../contract/scenario.ts';
import type { EventloomDocument } from '../document/document.ts';
import { expectedKind } from '../document/property-value.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { Json } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { runScenario } from './run-scenario.ts';
import { type RunSummary, summarizeRun } from './run-summary.ts';

/** A property of a resource or wire, and the values that it takes one after the other. */
export interface Variation {
  readonly element: string;
  readonly property: string;
  readonly values: readonly Json[];
}

/** One design of a sweep: a value for each variation. */
export interface SweepPoint {
  /** 0, 1, 2, … in the order of the values, the last variation changing fastest. */
  readonly number: number;
  readonly values: readonly Json[];
}

/** What a point came to. */
export interface SweptPoint extends SweepPoint {
  readonly summary: RunSummary;
}

/** Reads `ELEMENT.PROPERTY=VALUE,VALUE,…`; the problem is a sentence that names what was given and what there is. */
export function parseVariation(document: EventloomDocument, text: string): Result<Variation> {
  const equals = text.indexOf('=');
  const dot = text.lastIndexOf('.', equals);
  if (equals < 0 || dot <= 0) return fail(`"${text}" is not of the form ELEMENT.PROPERTY=VALUE,VALUE,…`);
  const element = text.slice(0, dot);
  const name = text.slice(dot + 1, equals);
  const properties = propertiesOf(document, element);
  if (properties === undefined) {
    const ids = [...document.resources, ...document.connections].map(each => each.id);
    return fail(`"${element}" is no resource or wire of the design; there are ${ids.join(', ')}`);
  }
  const property = properties[name];
  if (property === undefined) {
    return fail(`"${element}" has no property "${name}"; it has ${Object.keys(properties).join(', ')}`);
  }
  const values: Json[] = [];
  for (const part of text.slice(equals + 1).split(',')) {
    const value = readValue(property, part.trim());
    const expected = part.trim() === '' ? 'a value' : expectedKind(property, value);
    if (expected !== undefined)
      return fail(`"${part.trim()}" is no value for ${element}.${name}; expected ${expected}`);
    values.push(value);
  }
  return ok({ element, property: name, values });
}

function propertiesOf(document: EventloomDocument, id: string): Readonly<Record<string, Property>> | undefined {
  const resource = document.resources.find(each => each.id === id);
  if (resource !== undefined) return serviceOf(resource.type).properties;
  const connection = document.connections.find(each => each.id === id);
  return connection && connectionOf(connection.type).properties;
}

function readValue(property: Property, text: string): Json {
  if (property.kind === 'integer' || property.kind === 'number') return text === '' ? text : Number(text);
  if (property.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** Every combination of the variations' values. */
export function sweepPoints(variations: readonly Variation[]): readonly SweepPoint[] {
  let combinations: readonly (readonly Json[])[] = [[]];
  for (const { values } of variations) {
    combinations = combinations.flatMap(before => values.map(value => [...before, value]));
  }
  return combinations.map((values, number) => ({ number, values }));
}

/** The design of a point. */
export function designOfPoint(
  document: EventloomDocument,
  variations: readonly Variation[],
  point: SweepPoint,
): EventloomDocument {
  const change = <Element extends { readonly id: string; readonly properties: object }>(each: Element): Element => {
    const own = variations.flatMap(({ element, property }, index) =>
      element === each.id ? [[property, point.values[index] ?? null] as const] : [],
    );
    return own.length === 0 ? each : { ...each, properties: { ...each.properties, ...Object.fromEntries(own) } };
  };
  return {
    ...document,
    resources: document.resources.map(change),
    connections: document.connections.map(change),
  };
}

/** Runs a point. The same point gives the same numbers wherever and whenever it is run. */
export function runPoint(
  document: EventloomDocument,
  variations: readonly Variation[],
  scenario: Scenario,
  point: SweepPoint,
): SweptPoint {
  const graph = buildGraph(designOfPoint(document, variations, point));
  return { ...point, summary: summarizeRun(runScenario({ graph, scenario, isTracing: false }).report) };
}
