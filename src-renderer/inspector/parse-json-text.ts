import { type ParseError, parse } from 'jsonc-parser';
import type { Json } from '#core/shared/json.ts';

/** The value of a text, or where it stops being JSON, in words. An empty text is no value. */
export type ParsedJsonText =
  | { readonly isValid: true; readonly value: Json | undefined }
  | { readonly isValid: false; readonly message: string };

/** Reads what a person types into a JSON field. */
export function parseJsonText(text: string): ParsedJsonText {
  if (text.trim() === '') return { isValid: true, value: undefined };
  const errors: ParseError[] = [];
  const value: Json | undefined = parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first === undefined) return { isValid: true, value };
  const lines = text.slice(0, first.offset).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const what = first.offset >= text.trimEnd().length ? 'something is missing at the end' : 'this is not expected here';
  return { isValid: false, message: `Not JSON yet: line ${lines.length}, column ${column}: ${what}.` };
}
