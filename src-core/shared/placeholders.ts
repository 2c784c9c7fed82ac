import type { Bytes } from './units.ts';
import { utf8Length } from './utf8.ts';

/** What the placeholders of a text stand for. */
export interface PlaceholderValues {
  readonly n: string | number;
  readonly group: string;
}

/** A text written by a person with `{{n}}` and `{{group}}` in it, cut at them once; other braces stay. Never changes. */
export class Template {
  /** Literal text, then `n` or `group`, then literal text, … */
  private readonly parts: readonly string[];
  private readonly literalBytes: Bytes;

  constructor(text: string) {
    this.parts = text.split(/\{\{(n|group)\}\}/);
    this.literalBytes = this.parts.reduce((sum, part, index) => (index % 2 === 0 ? sum + utf8Length(part) : sum), 0);
  }

  fill(values: PlaceholderValues): string {
    const { parts } = this;
    if (parts.length === 3 && parts[0] === '' && parts[2] === '') return fillOne(parts[1], values);
    let text = parts[0] ?? '';
    for (let index = 1; index < parts.length; index += 2)
      text += fillOne(parts[index], values) + (parts[index + 1] ?? '');
    return text;
  }

  /** How many bytes the filled text takes in UTF-8, without making it. */
  filledBytes(values: { readonly n: number; readonly group: string }): Bytes {
    const { parts } = this;
    let bytes = this.literalBytes;
    for (let index = 1; index < parts.length; index += 2)
      bytes += parts[index] === 'n' ? digitsOf(values.n) : utf8Length(values.group);
    return bytes;
  }
}

function fillOne(name: string | undefined, values: PlaceholderValues): string {
  return name === 'n' ? String(values.n) : values.group;
}

function digitsOf(n: number): number {
  let digits = 1;
  for (let rest = n; rest >= 10; rest /= 10) digits += 1;
  return digits;
}

const TEMPLATES_KEPT = 1_000;
const known = new Map<string, Template>();
let last: { readonly text: string; readonly template: Template } | undefined;

/** The template of a text. It depends on the text alone, so keeping it touches no run's determinism. */
export function templateOf(text: string): Template {
  if (last?.text === text) return last.template;
  let template = known.get(text);
  if (template === undefined) {
    template = new Template(text);
    if (known.size >= TEMPLATES_KEPT) known.clear();
    known.set(text, template);
  }
  last = { text, template };
  return template;
}

/** Fills `{{n}}` and `{{group}}` of a text. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return templateOf(text).fill(values);
}
