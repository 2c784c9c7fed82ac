import type { Property } from '../../contract/property.ts';
import { formatNumber, formatQuantity, unitSign } from '../../shared/units.ts';
import type { ValueType } from '../schema/value-type.ts';

/** Kind, range and default of a property in one line: `Whole number, 0 to 43,200 s, default 30 s`. */
export function propertyWords(property: Property): string {
  return [kindWords(property), defaultWords(property)].filter(Boolean).join(', ');
}

function kindWords(property: Property): string {
  switch (property.kind) {
    case 'integer':
    case 'number': {
      const sign = unitSign(property.unit);
      const range = `${formatNumber(property.minimum)} to ${formatNumber(property.maximum)}${sign === '' ? '' : ` ${sign}`}`;
      return `${property.kind === 'integer' ? 'Whole number' : 'Number'}, ${range}`;
    }
    case 'boolean':
      return 'True or false';
    case 'choice':
      return `One of ${property.options.map(({ value }) => value).join(', ')}`;
    case 'text':
      return property.pattern === undefined ? 'Text' : `Text: ${property.pattern.meaning}`;
    case 'list':
      return property.maximumItems === undefined ? 'List' : `List of up to ${formatNumber(property.maximumItems)}`;
    case 'json':
      return property.holds === 'tags' ? 'Tags' : 'JSON';
    case 'reference':
      return 'A resource';
  }
}

function defaultWords(property: Property): string | undefined {
  const value = property.default;
  if (typeof value === 'number') {
    const isMeasured = property.kind === 'integer' || property.kind === 'number';
    return `default ${isMeasured ? formatQuantity(value, property.unit) : value}`;
  }
  return typeof value === 'string' || typeof value === 'boolean' ? `default ${value}` : undefined;
}

const MOST_VALUES = 8;

/** What CloudFormation's schema says that a member takes. */
export function typeWords(type: ValueType): string {
  switch (type.kind) {
    case 'string':
      return 'text';
    case 'integer':
      return 'whole number';
    case 'number':
      return 'number';
    case 'boolean':
      return 'true or false';
    case 'json':
      return 'JSON';
    case 'tag':
      return 'tag';
    case 'choice':
      return type.values.length > MOST_VALUES
        ? `one of ${type.values.slice(0, MOST_VALUES).join(', ')} and ${type.values.length - MOST_VALUES} more`
        : `one of ${type.values.join(', ')}`;
    case 'list':
      return `list (${typeWords(type.of)})`;
    case 'map':
      return `names and values (${typeWords(type.of)})`;
    case 'shape':
      return 'object';
    case 'either':
      return type.types.map(typeWords).join(' or ');
  }
}
