import { ElementReference, type TemplateValue, TextWithReferences } from '../contract/template-value.ts';
import type { Json } from '../shared/json.ts';
import type { LogicalIds } from './logical-ids.ts';

/** A value as CloudFormation takes it: references become intrinsic functions, undefined members go. */
export function resolve(value: TemplateValue, ids: LogicalIds): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ElementReference) return resolveReference(value, ids);
  if (value instanceof TextWithReferences) return resolveText(value, ids);
  if (Array.isArray(value)) return value.map((item: TemplateValue) => resolve(item, ids));
  const resolved: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) resolved[name] = resolve(member, ids);
  }
  return resolved;
}

function resolveReference({ element, suffix, attribute }: ElementReference, ids: LogicalIds): Json {
  const id = ids.of(element, suffix);
  return attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };
}

function resolveText({ pieces }: TextWithReferences, ids: LogicalIds): Json {
  const text = pieces.map(piece => (typeof piece === 'string' ? piece : placeholder(piece, ids))).join('');
  return text.includes('${') ? { 'Fn::Sub': text } : text;
}

function placeholder({ element, suffix, attribute }: ElementReference, ids: LogicalIds): string {
  const id = ids.of(element, suffix);
  return attribute === undefined ? `\${${id}}` : `\${${id}.${attribute}}`;
}
