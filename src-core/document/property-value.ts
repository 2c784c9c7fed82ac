import type { Property } from '../contract/property.ts';
import type { Json } from '../shared/json.ts';

const EXPECTED: Readonly<Record<Property['kind'], string>> = {
  integer: 'a number',
  number: 'a number',
  boolean: 'true or false',
  choice: 'a text',
  text: 'a text',
  list: 'a list of texts',
  json: 'a JSON value',
  reference: 'the id of a resource',
};

/**
 * Says what kind of value a property takes when the given one is of another kind, or undefined when it fits.
 * Only the kind is judged here: a number out of range or an unknown choice is a finding of a rule, not a broken file.
 */
export function expectedKind(property: Property, value: Json): string | undefined {
  return fits(property, value) ? undefined : EXPECTED[property.kind];
}

function fits(property: Property, value: Json): boolean {
  switch (property.kind) {
    case 'integer':
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
    case 'text':
    case 'reference':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value) && value.every(item => typeof item === 'string');
    case 'json':
      return true;
  }
}
