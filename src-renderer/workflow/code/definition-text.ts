import { stringify } from 'yaml';
import type { Json } from '#core/shared/json.ts';
import type { DefinitionFormat } from '#core/states-language/definition-source.ts';

/** A definition as text. */
export function writeDefinition(definition: Json, format: DefinitionFormat): string {
  if (format === 'json') return `${JSON.stringify(definition, null, 2)}\n`;
  return stringify(definition, { lineWidth: 0 });
}
