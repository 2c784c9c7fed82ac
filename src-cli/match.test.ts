import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const event = {
  id: '1',
  account: '1',
  source: 'shop',
  time: '2026-01-01T00:00:00Z',
  region: 'us-east-1',
  'detail-type': 'sale',
  resources: [],
  detail: { total: 12 },
};
const at = folderWith({
  'sale.json': JSON.stringify({ source: ['shop'], detail: { total: [{ numeric: ['>', 10] }] } }),
  'refund.json': JSON.stringify({ source: ['refunds'] }),
  'refused.json': JSON.stringify({ source: 'shop' }),
  'event.json': JSON.stringify(event),
  'criteria.json': JSON.stringify({ Filters: [{ Pattern: '{"body":{"kind":["sale"]}}' }] }),
  'record.json': JSON.stringify({ eventSource: 'aws:sqs', body: '{"kind":"sale"}' }),
  'policy.json': JSON.stringify({ store: ['north'] }),
  'north.json': JSON.stringify({
    body: 'x',
    messageAttributes: { store: { DataType: 'String', StringValue: 'north' } },
  }),
  'south.json': JSON.stringify({ Message: 'x', MessageAttributes: { store: { Type: 'String', Value: 'south' } } }),
  'body.json': JSON.stringify({ body: '{"store":"north"}' }),
});

describe('eventloom match-pattern', () => {
  it.each([
    ['sale.json', 'event.json', 0, 'match\n'],
    ['refund.json', 'event.json', 1, 'no match\n'],
    ['criteria.json', 'record.json', 0, 'match\n'],
  ])('%s against %s exits with %i', async (pattern, given, code, out) => {
    expect(await runCli('match-pattern', at(pattern), at(given))).toMatchObject({ code, out });
  });

  it('exits with 2 and AWS’s words on a pattern that AWS refuses', async () => {
    const { code, err } = await runCli('match-pattern', at('refused.json'), at('event.json'));
    expect(code).toBe(2);
    expect(err).toContain('"source" must be an object or an array');
  });
});

describe('eventloom match-filter-policy', () => {
  it.each([
    ['north.json', 'attributes', 0],
    ['south.json', 'attributes', 1],
    ['body.json', 'body', 0],
    ['body.json', 'attributes', 1],
  ])('%s with scope %s exits with %i', async (message, scope, code) => {
    expect((await runCli('match-filter-policy', at('policy.json'), at(message), '--scope', scope)).code).toBe(code);
  });

  it('exits with 2 on a policy that AWS refuses', async () => {
    expect((await runCli('match-filter-policy', at('event.json'), at('north.json'))).code).toBe(2);
  });
});
