import type { Property } from '../../contract/property.ts';
import type { TemplatePath } from '../read/read-properties.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { tableOf } from '../write/property-changes.ts';

/** A property of an element of the design, which stands at a place of the template. */
export interface PropertyPlace {
  readonly element: string;
  readonly name: string;
  readonly property: Property;
}

const known = new WeakMap<TemplateReading, ReadonlyMap<string, PropertyPlace>>();

/** The property of the design that a place of the template is, or would be; undefined for what the canvas does not set. */
export function propertyAt(reading: TemplateReading, path: TemplatePath): PropertyPlace | undefined {
  let places = known.get(reading);
  if (places === undefined) {
    places = placesOf(reading);
    known.set(reading, places);
  }
  return places.get(keyOf(path));
}

function placesOf({ elements }: TemplateReading): ReadonlyMap<string, PropertyPlace> {
  const places = new Map<string, PropertyPlace>();
  for (const element of elements.values()) {
    const table = tableOf(element);
    for (const [name, path] of element.places) {
      const property = table[name];
      const key = keyOf(path);
      if (property !== undefined && !places.has(key)) places.set(key, { element: element.id, name, property });
    }
  }
  return places;
}

function keyOf(path: TemplatePath): string {
  return JSON.stringify(path);
}
