import {
  isResolvedList,
  isResolvedObject,
  PartlyKnownText,
  type ResolvedValue,
  ResourceReference,
  UnknownValue,
} from '../../contract/template-reading.ts';

/** A value as text, where it has one. */
export function asText(value: ResolvedValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Longer than any template that CloudFormation takes, and more pieces. */
const MOST_CHARACTERS = 1_000_000;
const MOST_PIECES = 10_000;

/** Texts put together; known as a whole only when every piece is. */
export function joined(values: readonly (ResolvedValue | undefined)[]): ResolvedValue {
  const pieces: (string | ResourceReference | UnknownValue)[] = [];
  let characters = 0;
  const add = (piece: string | ResourceReference | UnknownValue) => {
    if (typeof piece === 'string') characters += piece.length;
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const value of values) {
    const text = asText(value);
    if (text !== undefined) add(text);
    else if (value instanceof ResourceReference || value instanceof UnknownValue) add(value);
    else if (value instanceof PartlyKnownText) for (const piece of value.pieces) add(piece);
    else if (isResolvedList(value) || isResolvedObject(value))
      add(new UnknownValue('a list or object stands in a text'));
    if (characters > MOST_CHARACTERS || pieces.length > MOST_PIECES) return new UnknownValue('the text is too long');
  }
  const [only] = pieces;
  if (pieces.length === 0) return '';
  return pieces.length === 1 && typeof only === 'string' ? only : new PartlyKnownText(pieces);
}
