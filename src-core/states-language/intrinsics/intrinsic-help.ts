import type { FieldHelp } from '../field-help.ts';
import { INTRINSIC_ARITIES, type IntrinsicName, isIntrinsicName } from './call.ts';

const PAGE = 'https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html';

const FUNCTIONS: Readonly<Record<IntrinsicName, readonly [signature: string, help: string]>> = {
  'States.Format': ["States.Format('Order {}', $.id)", 'Puts values into the places {} of a text.'],
  'States.StringToJson': ['States.StringToJson($.text)', 'Reads a text as JSON.'],
  'States.JsonToString': ['States.JsonToString($.value)', 'Writes a value as JSON text.'],
  'States.Array': ['States.Array($.first, $.second)', 'Makes a list of values.'],
  'States.ArrayPartition': ['States.ArrayPartition($.list, 4)', 'Cuts a list into lists of a length.'],
  'States.ArrayContains': ['States.ArrayContains($.list, $.value)', 'Whether a list holds a value.'],
  'States.ArrayRange': ['States.ArrayRange(1, 9, 2)', 'Numbers from a first to a last by a step, at most 1,000.'],
  'States.ArrayGetItem': ['States.ArrayGetItem($.list, 0)', 'The item of a list at an index counted from 0.'],
  'States.ArrayLength': ['States.ArrayLength($.list)', 'How many items a list has.'],
  'States.ArrayUnique': ['States.ArrayUnique($.list)', 'The list with each value once.'],
  'States.Base64Encode': ['States.Base64Encode($.text)', 'Encodes a text of up to 10,000 characters in Base64.'],
  'States.Base64Decode': ['States.Base64Decode($.data)', 'Decodes up to 10,000 characters of Base64.'],
  'States.Hash': ["States.Hash($.text, 'SHA-256')", 'The hash of a text by MD5, SHA-1, SHA-256, SHA-384 or SHA-512.'],
  'States.JsonMerge': [
    'States.JsonMerge($.left, $.right, false)',
    'Joins two objects; the right one wins. The third argument is false.',
  ],
  'States.MathRandom': [
    'States.MathRandom(1, 100)',
    'A random whole number from the first up to, not including, the last; a third number seeds it.',
  ],
  'States.MathAdd': ['States.MathAdd($.count, 1)', 'The sum of two whole numbers.'],
  'States.StringSplit': ["States.StringSplit($.text, ',')", 'Cuts a text at any of the separators.'],
  'States.UUID': ['States.UUID()', 'A random UUID, version 4.'],
};

/** What an intrinsic function does; undefined for a name that is not one. */
export function intrinsicHelp(name: string): FieldHelp | undefined {
  return isIntrinsicName(name)
    ? { help: `${FUNCTIONS[name][1]} For example ${FUNCTIONS[name][0]}`, sourceUrl: PAGE }
    : undefined;
}

/** An example of a call of each intrinsic function, and what it does. */
export function intrinsicExamples(): readonly {
  readonly name: string;
  readonly example: string;
  readonly help: string;
}[] {
  return Object.keys(INTRINSIC_ARITIES)
    .filter(isIntrinsicName)
    .map(name => ({ name, example: FUNCTIONS[name][0], help: FUNCTIONS[name][1] }));
}
