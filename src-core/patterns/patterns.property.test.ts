import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  matchesEventPattern,
  matchesFilterCriteria,
  matchesFilterPolicy,
  parseEventPattern,
  parseFilterCriteria,
  parseFilterPolicy,
  testEventPattern,
} from './index.ts';
import { outcomeOfPattern } from './testing/outcome.ts';

const key = fc.constantFrom('a', 'b', 'c', 'a.b', '$or', '', '__proto__', 'body');
const scalar = fc.oneof(
  fc.constantFrom<string | number | boolean | null>('x', 'X', '', 0, 1, 2.5, 1e10, true, false, null),
  fc.string(),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.record({ prefix: fc.constantFrom('', 'x') }),
  fc.record({ 'equals-ignore-case': fc.constant('x') }),
  fc.record({ 'anything-but': fc.oneof(scalar, fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 })) }),
  fc.record({ numeric: fc.tuple(fc.constantFrom('>', '<', '='), fc.integer()) }),
  fc.record({ exists: fc.boolean() }),
  fc.record({ wildcard: fc.constantFrom('*', 'x*', '\\*') }),
);
const pattern = fc.letrec(tie => ({
  object: fc.dictionary(key, fc.oneof(fc.array(condition, { maxLength: 3 }), tie('object'), tie('branches')), {
    maxKeys: 3,
  }),
  branches: fc.array(tie('object'), { minLength: 2, maxLength: 3 }),
})).object;
const event = fc.letrec(tie => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
})).object;

test('parsing any value and any text answers, never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.json(), fc.string(), pattern), fc.anything(), (source, other) => {
      for (const scope of ['MessageAttributes', 'MessageBody'] as const) parseFilterPolicy(source, scope);
      parseFilterCriteria('sqs', [source]);
      testEventPattern(source, other);
    }),
  );
});

test('matching any JSON answers, never throws', () => {
  fc.assert(
    fc.property(pattern, fc.oneof(event, fc.jsonValue()), (source, value) => {
      const parsed = parseEventPattern(source);
      if (parsed.ok) matchesEventPattern(parsed.pattern, value);
      const criteria = parseFilterCriteria('sqs', [source]);
      if (criteria.ok) matchesFilterCriteria(criteria.criteria, { body: JSON.stringify(value) });
      const policy = parseFilterPolicy(source, 'MessageBody');
      if (policy.ok) matchesFilterPolicy(policy.policy, { attributes: {}, body: JSON.stringify(value) });
    }),
  );
});

test('a pattern says the same as text and as value', () => {
  fc.assert(
    fc.property(pattern, event, (source, value) => {
      expect(outcomeOfPattern(JSON.stringify(source), value)).toBe(outcomeOfPattern(source, value));
    }),
  );
});

test('nesting and dots name the same field, in the pattern and in the event', () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), event, (values, inner) => {
      const nested = outcomeOfPattern({ a: { b: values } }, { a: { b: inner['a'] } });
      expect(outcomeOfPattern({ 'a.b': values }, { a: { b: inner['a'] } })).toBe(nested);
      expect(outcomeOfPattern({ a: { b: values } }, { 'a.b': inner['a'] })).toBe(nested);
    }),
  );
});

test('an object inside a list of one matches as the object does', () => {
  fc.assert(
    fc.property(pattern, event, (source, value) => {
      expect(outcomeOfPattern({ in: source }, { in: [value] })).toBe(outcomeOfPattern({ in: source }, { in: value }));
    }),
  );
});

test('$or is what either branch alone would match', () => {
  const branch = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(scalar, { minLength: 1, maxLength: 2 }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(branch, branch, event, (left, right, value) => {
      const either = outcomeOfPattern(left, value) === true || outcomeOfPattern(right, value) === true;
      expect(outcomeOfPattern({ $or: [left, right] }, value)).toBe(either);
    }),
  );
});

test('every value listed in a pattern matches itself', () => {
  fc.assert(
    fc.property(fc.array(scalar, { minLength: 1, maxLength: 4 }), values => {
      for (const value of values) expect(outcomeOfPattern({ a: values }, { a: value })).toBe(true);
    }),
  );
});
