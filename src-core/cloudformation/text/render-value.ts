import { Document, isCollection, visit } from 'yaml';
import type { Json } from '../../shared/json.ts';
import { toNode } from '../render-template.ts';
import { plainScalar } from './plain-scalar.ts';

/** How pieces of YAML are written so that they fit the text around them. */
export interface YamlStyle {
  /** Spaces for each level. */
  readonly step: number;
  /** `\n` or `\r\n`. */
  readonly lineEnd: string;
}

function documentOf(value: Json): Document {
  const document = new Document(null, { compat: 'yaml-1.1' });
  document.contents = toNode(value) as typeof document.contents;
  return document;
}

/** A value on one line, as it stands after a colon or between brackets. */
export function inlineYaml(value: Json): string {
  const document = documentOf(value);
  visit(document, {
    Collection: (_key, node) => {
      if (isCollection(node)) node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trimEnd();
  // A text that only we take for a text (an account id) must not become a number for others.
  return typeof value === 'string' && !text.startsWith("'") && isRisky(value) ? `'${value}'` : text;
}

/** A value on lines of its own, each indented by `indent` spaces; members of `flowBelow` keep to one line each. */
export function blockYaml(value: Json, indent: number, style: YamlStyle, flowBelow?: string): string {
  const document = documentOf(value);
  if (flowBelow !== undefined) {
    visit(document, {
      Pair: (_key, pair) => {
        if (String(pair.key) !== flowBelow || !isCollection(pair.value)) return undefined;
        for (const item of pair.value.items) if (isCollection(item)) item.flow = true;
        return visit.SKIP;
      },
    });
  }
  const options = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false, indent: style.step } as const;
  const lines = document.toString(options).trimEnd().split('\n');
  return lines.map(line => (line === '' ? '' : ' '.repeat(indent) + line)).join(style.lineEnd);
}

/** What some reader of YAML 1.1 takes for a number, a date or a time. */
const LIKE_A_NUMBER = /^[-+.\d][-+.\d_:eExXoOa-fA-FtTzZ ]*$/;

function isRisky(text: string): boolean {
  return typeof plainScalar(text) !== 'string' || LIKE_A_NUMBER.test(text);
}

/** A text or number in the place of an old scalar, in the old one's quotes. */
export function scalarLike(old: string, value: null | boolean | number | string): string {
  if (old.startsWith("'")) return `'${String(value).replaceAll("'", "''")}'`;
  if (old.startsWith('"')) return JSON.stringify(String(value));
  return inlineYaml(value);
}
