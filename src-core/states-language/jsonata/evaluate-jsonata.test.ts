import { expect, test } from 'vitest';
import type { Json } from '../../shared/json.ts';
import { createJsonataEvaluator } from './evaluate-jsonata.ts';
import { driveToSettlement } from './stepped-promise.ts';

const evaluate = createJsonataEvaluator();
const ENVIRONMENT = { random: () => 0.5, nowMillis: Date.UTC(2026, 0, 2) };
const BINDINGS = {
  states: {
    input: {
      orders: [
        { id: 'a', total: 5 },
        { id: 'b', total: 7 },
      ],
    },
  },
  limit: 6,
};

test.each<[string, Json]>([
  ['$sum($states.input.orders.total)', 12],
  ['$states.input.orders[total > $limit].id', 'b'],
  ['$map([1,2,3], function($x) { $x * 2 })', [2, 4, 6]],
  ['$sort($states.input.orders, function($l, $r) { $l.total < $r.total }).id', ['b', 'a']],
  ['$reduce([1..100], function($a, $b) { $a + $b })', 5050],
  ['$replace("abab", /b/, "c")', 'acac'],
  ['[{"k":"x","v":1},{"k":"y","v":2}]{ k: v }', { x: 1, y: 2 }],
  ['($f := function($n) { $n <= 1 ? 1 : $n * $f($n - 1) }; $f(10))', 3628800],
  ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
  ['$range(0, 10, 5)', [0, 5, 10]],
  ['$hash("abc", "MD5")', '900150983cd24fb0d6963f7d28e17f72'],
  ['$parse("{\\"a\\":[1]}")', { a: [1] }],
  ['$random()', 0.5],
  ['$random(3) = $random(3)', true],
  ['$now()', '2026-01-02T00:00:00.000Z'],
  ['$now("[Y0001]/[M01]")', '2026/01'],
  ['$millis()', Date.UTC(2026, 0, 2)],
  ['$count($shuffle([1,2,3]))', 3],
  ['$uuid()', '88888888-8888-4888-8888-888888888888'],
])('%s', (expression, expected) => {
  expect(evaluate(expression, BINDINGS, ENVIRONMENT)).toEqual({ ok: true, value: expected });
});

test('an expression that finds nothing, or a function, has no value', () => {
  expect(evaluate('$missing', {}, ENVIRONMENT)).toEqual({ ok: true, value: undefined });
  expect(evaluate('$sum', {}, ENVIRONMENT)).toEqual({ ok: true, value: undefined });
});

test('errors carry the code of jsonata', () => {
  expect(evaluate('$nope()', {}, ENVIRONMENT)).toMatchObject({ ok: false, code: 'T1006' });
  expect(evaluate('$eval("1")', {}, ENVIRONMENT)).toMatchObject({ ok: false, code: 'T1006' });
  expect(evaluate('1 +', {}, ENVIRONMENT)).toMatchObject({ ok: false, code: 'S0207' });
  expect(evaluate('"a" * 2', {}, ENVIRONMENT)).toMatchObject({ ok: false, code: 'T2001' });
});

test('an endless expression is stopped', { timeout: 30_000 }, () => {
  expect(evaluate('($f := function($x) { $f($x) }; $f(1))', {}, ENVIRONMENT)).toMatchObject({
    ok: false,
    code: 'D1012',
  });
});

test('the real Promise is back after an evaluation, even a failed one', () => {
  const before = globalThis.Promise;
  evaluate('$error("x")', {}, ENVIRONMENT);
  expect(globalThis.Promise).toBe(before);
  expect(() =>
    driveToSettlement(() => {
      throw new Error('boom');
    }, 10),
  ).toThrow('boom');
  expect(globalThis.Promise).toBe(before);
});

test('a computation that waits for something from outside is told apart', () => {
  expect(driveToSettlement(() => new Promise(() => {}), 10)).toEqual({ state: 'unsettled' });
});
