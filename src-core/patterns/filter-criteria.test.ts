import { expect, test } from 'vitest';
import { type FilterSource, matchesFilterCriteria, parseFilterCriteria } from './index.ts';

function outcome(source: FilterSource, patterns: readonly unknown[], record: unknown): boolean | string {
  const parsed = parseFilterCriteria(source, patterns);
  return parsed.ok ? matchesFilterCriteria(parsed.criteria, record) : parsed.error.reason;
}

const big = { body: { total: [{ numeric: ['>', 100] }] } };

test.each<[string, FilterSource, readonly unknown[], unknown, boolean]>([
  ['no filter lets all through', 'sqs', [], { body: 'x' }, true],
  ['a JSON body is matched by its fields', 'sqs', [big], { body: '{"total": 101}' }, true],
  ['any filter will do', 'sqs', [big, { body: { vip: [true] } }], { body: '{"vip": true}' }, true],
  ['a plain body never matches fields', 'sqs', [big], { body: 'total' }, false],
  ['not even absent ones', 'sqs', [{ body: { vip: [{ exists: false }] } }], { body: 'plain' }, false],
  ['a plain body matches as text', 'sqs', [{ body: ['plain'] }], { body: 'plain' }, true],
  ['a JSON body never matches as text', 'sqs', [{ body: ['{"a":1}'] }], { body: '{"a":1}' }, false],
  ['a number is plain text', 'sqs', [{ body: ['5'] }], { body: '5' }, true],
  ['a record without a body', 'sqs', [big], {}, false],
  [
    'metadata matches whatever the body',
    'sqs',
    [{ eventSource: ['aws:sqs'] }],
    { eventSource: 'aws:sqs', body: 'x' },
    true,
  ],
  ['each filter looks at the body in its own way', 'sqs', [big, { body: ['x'] }], { body: 'x' }, true],
  ['Kinesis data', 'kinesis', [{ data: { type: ['a'] } }], { data: '{"type": "a"}', partitionKey: 'k' }, true],
  [
    'Kinesis partition key',
    'kinesis',
    [{ partitionKey: [{ prefix: 'eu-' }] }],
    { data: 'x', partitionKey: 'eu-1' },
    true,
  ],
  [
    'DynamoDB record',
    'dynamodb',
    [{ dynamodb: { Keys: { id: { S: ['7'] } } } }],
    { dynamodb: { Keys: { id: { S: '7' } } } },
    true,
  ],
  ['DynamoDB has no payload text', 'dynamodb', [{ body: { a: [1] } }], { body: '{"a":1}' }, false],
  ['anything but a record', 'sqs', [big], 'text', false],
])('%s', (_, source, patterns, record, expected) => {
  expect(outcome(source, patterns, record)).toBe(expected);
});

test('a refused filter is named by its number', () => {
  expect(parseFilterCriteria('sqs', [big, '{"body": {"a": "x"}}'])).toEqual({
    ok: false,
    error: {
      code: 'InvalidParameterValueException',
      message: 'Invalid filter pattern definition.',
      reason: '"a" must be an object or an array',
      path: [1, 'body', 'a'],
    },
  });
});

test.each([
  ['plain text', 'simple string'],
  ['no condition', {}],
  ['a wildcard', { body: { a: [{ wildcard: 'x*' }] } }],
])('%s is refused', (_, pattern) => {
  expect(parseFilterCriteria('sqs', [pattern]).ok).toBe(false);
});

test('a pattern of more than 4,096 characters is refused', () => {
  expect(parseFilterCriteria('sqs', [{ a: ['x'.repeat(4096)] }])).toMatchObject({
    error: { code: 'ValidationException', path: [0] },
  });
});
