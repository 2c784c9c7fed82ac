import { equalJson, type Json } from '../shared/json.ts';
import type { DesignGraph, GraphElement } from './graph.ts';
import type { EndCondition, PropertyInfo, PropertyValues } from './property.ts';

/** Whether each property that is named has one of the values listed for it. */
export function meets(values: PropertyValues, conditions: Readonly<Record<string, readonly Json[]>> = {}): boolean {
  return Object.entries(conditions).every(([name, allowed]) => allowed.some(value => equalJson(value, values[name])));
}

/** Whether a property makes sense for an element: beside its other settings and, for a wire, between its two ends. */
export function appliesTo(property: PropertyInfo, element: GraphElement, graph: DesignGraph): boolean {
  if (!meets(element.properties, property.appliesWhen)) return false;
  if (!('from' in element)) return true;
  return isOneOf(property.appliesFrom, element.from, graph) && isOneOf(property.appliesTo, element.to, graph);
}

function isOneOf(ends: readonly EndCondition[] | undefined, id: string, graph: DesignGraph): boolean {
  const resource = graph.resource(id);
  if (ends === undefined || resource === undefined) return true;
  return ends.some(({ service, has }) => service === resource.type && meets(resource.properties, has));
}
