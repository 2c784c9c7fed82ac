import { Document, isMap, isScalar, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Template } from '../contract/template-part.ts';
import { isJsonObject, type Json } from '../shared/json.ts';
import { METADATA_KEY } from './design-metadata.ts';

/** How a template can be written. */
export type TemplateFormat = 'yaml' | 'json';

/**
 * A template as text: YAML with the short tags (`!Ref`, `!GetAtt`, `!Sub`), or JSON. The same template gives the same
 * text; it ends with a line break.
 */
export function renderTemplate(template: Template | Json, format: TemplateFormat): string {
  if (format === 'json') return `${JSON.stringify(template, null, 2)}\n`;
  // CloudFormation reads YAML 1.1, where a bare date or "on" is not a text.
  const document = new Document(null, { compat: 'yaml-1.1' });
  document.contents = toNode(template) as typeof document.contents;
  putOnOneLine(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}

const TAGS: Readonly<Record<string, string>> = { Ref: '!Ref', 'Fn::GetAtt': '!GetAtt', 'Fn::Sub': '!Sub' };

/** A value as YAML nodes, CloudFormation's commonest functions as short tags. */
export function toNode(value: Json): Node {
  if (Array.isArray(value)) {
    const sequence = new YAMLSeq();
    for (const item of value) sequence.add(toNode(item));
    return sequence;
  }
  if (!isJsonObject(value)) return textNode(value);
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const short = shortForm(...first);
    if (short !== undefined) return short;
  }
  const map = new YAMLMap();
  for (const [name, member] of entries) map.add(new Pair(new Scalar(name), toNode(member)));
  return map;
}

function textNode(value: Json): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && value.includes('\n')) scalar.type = 'BLOCK_LITERAL';
  return scalar;
}

function shortForm(name: string, value: Json): Scalar | undefined {
  const tag = TAGS[name];
  const text = name === 'Fn::GetAtt' && Array.isArray(value) ? value.join('.') : value;
  if (tag === undefined || typeof text !== 'string') return undefined;
  const scalar = new Scalar(text);
  scalar.tag = tag;
  return scalar;
}

/** One line for each element of the design: moving a node then changes one line, and reads as moving one node. */
function putOnOneLine(document: Document): void {
  const elements = document.getIn(['Metadata', METADATA_KEY, 'Elements']);
  if (!(elements instanceof YAMLSeq)) return;
  for (const item of elements.items) {
    if (isMap(item)) item.flow = true;
    else if (isScalar(item)) item.type = 'PLAIN';
  }
}
