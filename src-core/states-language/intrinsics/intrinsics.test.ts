import { describe, expect, test } from 'vitest';
import type { Json } from '../../shared/json.ts';
import { fromBase64, fromUtf8, toBase64 } from './base64.ts';
import { evaluateIntrinsicCall } from './evaluate-call.ts';
import { IntrinsicFailure } from './failure.ts';
import { parseIntrinsicCall } from './parse-call.ts';

const INPUT: Json = { list: [1, 2, 2, 3], name: 'Ann', object: { a: 1, b: [true, null] }, price: 1.5 };

function call(text: string, random = () => 0.25): Json {
  const parsed = parseIntrinsicCall(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const scope = { input: INPUT, context: () => ({}), variable: () => undefined };
  return evaluateIntrinsicCall(parsed.call, scope, random, path => {
    throw new Error(`missing ${path.text}`);
  });
}

describe('functions give what AWS documents', () => {
  test.each<[string, Json]>([
    ["States.Format('Hi {}, {}!', $.name, 3)", 'Hi Ann, 3!'],
    ["States.Format('{}', $.object)", '{a=1, b=[true, null]}'],
    ["States.Format('\\{{}\\} isn\\'t \\\\', 1)", "{1} isn't \\"],
    ['States.StringToJson(\'{"a":[1]}\')', { a: [1] }],
    ["States.StringToJson(' ')", null],
    ['States.JsonToString($.object)', '{"a":1,"b":[true,null]}'],
    ["States.Array(1, 'x', null, $.list)", [1, 'x', null, [1, 2, 2, 3]]],
    ['States.Array()', []],
    ['States.ArrayPartition($.list, 3)', [[1, 2, 2], [3]]],
    ['States.ArrayContains($.list, 3)', true],
    ['States.ArrayContains($.list, 9)', false],
    ['States.ArrayRange(1, 9, 4)', [1, 5, 9]],
    ['States.ArrayRange(3, 1, -1)', [3, 2, 1]],
    ['States.ArrayGetItem($.list, 3)', 3],
    ['States.ArrayLength($.list)', 4],
    ['States.ArrayUnique($.list)', [1, 2, 3]],
    ["States.Base64Encode('Grüße')", 'R3LDvMOfZQ=='],
    ["States.Base64Decode('R3LDvMOfZQ==')", 'Grüße'],
    ["States.Hash('abc', 'MD5')", '900150983cd24fb0d6963f7d28e17f72'],
    ["States.Hash('abc', 'SHA-1')", 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['States.JsonMerge($.object, States.StringToJson(\'{"b":2}\'), false)', { a: 1, b: 2 }],
    ['States.MathRandom(10, 20)', 12],
    ['States.MathAdd(2, -5)', -3],
    ['States.MathAdd($.price, 0)', 2],
    ["States.StringSplit('a,b;;c', ',;')", ['a', 'b', 'c']],
    ["States.ArrayGetItem(States.StringSplit('a-b', '-'), 1)", 'b'],
  ])('%s', (text, expected) => expect(call(text)).toEqual(expected));
});

test('a seeded random number depends on the seed alone', () => {
  const draw = () => call('States.MathRandom(0, 1000, 7)', Math.random);
  expect(draw()).toBe(draw());
});

test('a UUID is of version 4', () => {
  expect(call('States.UUID()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test.each([
  "States.Format('{} {}', 1)",
  'States.ArrayPartition($.list, 0)',
  'States.ArrayRange(0, 2000, 1)',
  'States.ArrayRange(0, 1, 0)',
  'States.ArrayGetItem($.list, 9)',
  'States.ArrayLength($.name)',
  "States.StringToJson('{')",
  "States.Base64Decode('*')",
  "States.Hash('x', 'CRC')",
  'States.JsonMerge($.object, $.object, true)',
  'States.MathAdd(3000000000, 1)',
  'States.MathRandom(5, 5)',
])('%s is refused', text => expect(() => call(text)).toThrow(IntrinsicFailure));

test.each([
  'States.Unknown()',
  'States.UUID(1)',
  'States.Array(',
  "States.Format('a \\x')",
  'States.Array(1,)',
  'States.Array(1) more',
  `${'States.Array('.repeat(11)}${')'.repeat(11)}`,
])('%s is no call', text => expect(parseIntrinsicCall(text).ok).toBe(false));

test('Base64 is undone by its reverse, for any bytes', () => {
  for (let length = 0; length < 20; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 67 + length * 31) & 255);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});

test('bytes that are no UTF-8 become replacement characters', () => {
  for (const bytes of [[0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x99, 0x82], [0x61, 0xff, 0x62], [0xed, 0xa0, 0x80]]) {
    const text = fromUtf8(Uint8Array.from(bytes));
    expect(text.replace(/\ufffd+/g, '?')).toBe(
      new TextDecoder().decode(Uint8Array.from(bytes)).replace(/\ufffd+/g, '?'),
    );
  }
});
