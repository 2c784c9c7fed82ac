import { expect, test } from 'vitest';
import { parseFilterPolicy } from '../index.ts';
import { outcomeOf } from '../testing/outcome.ts';

test.each([
  [['=', 100], 100, true],
  [['=', 100], '100', false],
  [['<', 10], 9.99999, true],
  [['<=', 10], 10, true],
  [['>', 10], 10, false],
  [['>=', 10], 10, true],
  [['>', 10, '<=', 20], 20, true],
  [['>', 10, '<=', 20], 10, false],
  [['>=', 0, '<', 1], 1, false],
  [['<', 0], -6e9, false],
  [['>', 0], null, false],
])('%j on %j: %s', (numeric, value, expected) => {
  expect(outcomeOf({ numeric }, value)).toBe(expected);
});

test.each([
  [10, 'Value of numeric must be an array.'],
  [[], 'Invalid member in numeric match: ]'],
  [[10], 'Invalid member in numeric match: 10'],
  [[['>', 1]], 'Invalid member in numeric match: ['],
  [['!=', 1], 'Unrecognized numeric range operator: !='],
  [['='], 'Value of equals must be numeric'],
  [['<', '1'], 'Value of < must be numeric'],
  [['=', 1, '<', 2], 'Too many elements in numeric expression'],
  [['<=', 1, '>', 0], 'Too many elements in numeric expression'],
  [['>', 1, 2], 'Bad value in numeric range: 2'],
  [['>', 1, {}], 'Bad value in numeric range: {'],
  [['>', 1, '>=', 2], 'Bad numeric range operator: >='],
  [['>', 1, '<'], 'Value of < must be numeric'],
  [['>', 1, '<', 1], 'Bottom must be less than top'],
  [['>', 1, '<', 2, '<', 3], 'Too many terms in numeric range expression'],
  [['>', 5.1e9], 'Value must be between -5.0E9 and 5.0E9, inclusive'],
])('%j is refused: %s', (numeric, reason) => {
  expect(outcomeOf({ numeric }, 1)).toBe(reason);
});

test('a filter policy compares numbers up to a billion', () => {
  expect(parseFilterPolicy({ n: [{ numeric: ['<', 1e9] }] }, 'MessageBody').ok).toBe(true);
  const refused = parseFilterPolicy({ n: [{ numeric: ['<', 1e9 + 1] }] }, 'MessageBody');
  expect(refused).toMatchObject({ error: { reason: 'Value must be between -1.0E9 and 1.0E9, inclusive' } });
});
