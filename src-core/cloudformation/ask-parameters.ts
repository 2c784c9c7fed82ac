import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Property, PropertyTable } from '../contract/property.ts';
import type { ParameterPart } from '../contract/template-part.ts';
import { refTo, type TemplateObject, type TemplateValue } from '../contract/template-value.ts';
import type { JsonObject } from '../shared/json.ts';
import { unitSign } from '../shared/units.ts';
import { addPart, type Draft, keyOf } from './draft.ts';
import { setPath } from './map-properties.ts';

/** A parameter as CloudFormation takes it. */
export function writeParameter(part: ParameterPart): JsonObject {
  const { type = 'String', description, allowedPattern, minimum, maximum, noEcho } = part;
  return {
    Type: type,
    Description: description,
    ...(part.default !== undefined && { Default: part.default }),
    ...(allowedPattern !== undefined && { AllowedPattern: allowedPattern }),
    ...(minimum !== undefined && { MinValue: minimum }),
    ...(maximum !== undefined && { MaxValue: maximum }),
    ...(noEcho === true && { NoEcho: true }),
  };
}

/** Puts a parameter in the place of every name and size that people vary; what stood there is its default. */
export function addParameters(draft: Draft, graph: DesignGraph): void {
  const tables: readonly (readonly [string, string, PropertyTable])[] = [
    ...graph.resources.map(({ id, type, name }) => [id, name, serviceOf(type).properties] as const),
    ...graph.connections.map(({ id, type }) => [id, id, connectionOf(type).properties] as const),
  ];
  for (const [element, name, table] of tables) {
    for (const property of Object.values(table)) {
      const resource = draft.resources.get(keyOf({ element, suffix: property.sideResource }));
      const path = property.varies === true ? property.cloudFormation : undefined;
      if (resource === undefined || path === undefined) continue;
      const value = valueAt(resource.properties, path);
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const part = parameterFor(property, { element, name, suffix: path.split('.').at(-1) ?? path, value });
      addPart(draft, part, element);
      setPath(resource.properties, path, refTo(element, part.suffix));
    }
  }
}

interface Asked {
  readonly element: string;
  readonly name: string;
  readonly suffix: string;
  readonly value: string | number;
}

function parameterFor(property: Property, { element, name, suffix, value }: Asked): ParameterPart {
  const unit = property.kind === 'integer' ? unitSign(property.unit) : '';
  const description = `${property.label} of "${name}"${unit === '' ? '' : ` (${unit})`}`;
  const part = { part: 'parameter', element, suffix, description, default: value } as const;
  if (property.kind === 'integer')
    return { ...part, type: 'Number', minimum: property.minimum, maximum: property.maximum };
  const pattern = property.kind === 'text' ? property.pattern?.expression : undefined;
  return { ...part, ...(pattern !== undefined && { allowedPattern: pattern }) };
}

function valueAt(object: TemplateObject, path: string): TemplateValue | undefined {
  return path
    .split('.')
    .reduce<TemplateValue | undefined>((value, name) => (value as TemplateObject | undefined)?.[name], object);
}
