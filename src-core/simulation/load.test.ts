import { describe, expect, it } from 'vitest';
import { loadSchema } from '../contract/scenario.ts';
import { runScenario } from './run-scenario.ts';
import { design, scenario } from './testing/design.ts';

const graph = design({ shop: ['client'], jobs: ['sqs'] }, { send: ['send', 'shop', 'jobs'] });

function sent(load: object, forSeconds = 100) {
  const { trace } = runScenario({ graph, scenario: scenario({ forSeconds, load: [{ client: 'shop', ...load }] }) });
  return trace.filter(event => event.type === 'message.sent' && event.element === 'shop');
}

describe('a load', () => {
  it('follows a rate curve, evenly between its points', () => {
    const curve = [
      { atSeconds: 0, ratePerSecond: 1 },
      { atSeconds: 50, ratePerSecond: 9 },
      { atSeconds: 100, ratePerSecond: 1 },
    ];
    const times = sent({ arrivals: 'curve', curve }).map(event => event.atMillis / 1000);
    const between = (from: number, to: number) => times.filter(time => time >= from && time < to).length;
    expect(times.length).toBeGreaterThan(480);
    expect(times.length).toBeLessThan(520);
    expect(between(45, 55)).toBeGreaterThan(4 * between(0, 10));
    const random = sent({ arrivals: 'poisson-curve', curve }).length;
    expect(random).toBeGreaterThan(400);
    expect(random).toBeLessThan(600);
  });

  it('replays rows at their moments, with their bodies and keys', () => {
    const rows = [
      { atSeconds: 1, body: 'a', key: 'k1' },
      { atSeconds: 1, body: 'b' },
      { atSeconds: 2.5, body: 'c{{n}}', key: 'k2' },
      { atSeconds: 400, body: 'late' },
    ];
    const lines = sent({ arrivals: 'rows', rows, fromSeconds: 10 });
    expect(lines.map(({ atMillis, detail }) => [atMillis, detail?.['body']])).toEqual([
      [11_000, 'a'],
      [11_000, 'b'],
      [12_500, 'c3'],
    ]);
  });

  it('sends on the wire that it names, and on no wire of another client', () => {
    const two = design(
      { shop: ['client'], other: ['client', { ratePerSecond: 0 }], jobs: ['sqs'], mail: ['sqs'] },
      { jobs1: ['send', 'shop', 'jobs'], mail1: ['send', 'shop', 'mail'], strange: ['send', 'other', 'jobs'] },
    );
    const countersWith = (connection: string) => {
      const load = [{ client: 'shop', connection, ratePerSecond: 1 }];
      return runScenario({ graph: two, scenario: scenario({ forSeconds: 10, load }) }).report.resources;
    };
    const named = countersWith('mail1');
    expect([named['jobs']?.['sent'] ?? 0, named['mail']?.['sent'], named['shop']?.['notSent'] ?? 0]).toEqual([
      0, 10, 0,
    ]);
    const strange = countersWith('strange');
    expect([strange['jobs']?.['sent'] ?? 0, strange['shop']?.['notSent']]).toEqual([0, 10]);
  });

  it('draws bodies by their weights and sizes by their distribution', () => {
    const bodies = [{ body: 'often', weight: 9 }, { body: 'seldom' }];
    const texts = sent({ ratePerSecond: 10, bodies }).map(event => event.detail?.['body']);
    const often = texts.filter(text => text === 'often').length / texts.length;
    expect(often).toBeGreaterThan(0.85);
    expect(often).toBeLessThan(0.95);
    const constant = sent({ ratePerSecond: 1, body: 'x', sizes: { distribution: 'constant', bytes: 100 } }, 5);
    for (const { detail } of constant) expect(String(detail?.['body'])).toHaveLength(99);
    const uniform = { distribution: 'uniform', fromBytes: 10, toBytes: 400 };
    const lengths = sent({ ratePerSecond: 10, sizes: uniform }).map(event => String(event.detail?.['body']).length);
    expect(Math.min(...lengths)).toBeLessThan(40);
    expect(Math.max(...lengths)).toBeGreaterThan(350);
  });

  it('spreads keys at random, or the first ones most', () => {
    const stream = design(
      { shop: ['client'], clicks: ['kinesis', { streamMode: 'PROVISIONED', shardCount: 1 }] },
      { put: ['send', 'shop', 'clicks', { partitionKey: '{{group}}' }] },
    );
    const keysOf = (keyDistribution: string) => {
      const load = [{ client: 'shop', ratePerSecond: 20, keys: 50, keyDistribution }];
      const { trace } = runScenario({ graph: stream, scenario: scenario({ forSeconds: 100, load }) });
      return trace.filter(event => event.type === 'message.sent').map(event => event.detail?.['key']);
    };
    const share = (keys: readonly unknown[], key: string) => keys.filter(each => each === key).length / keys.length;
    expect(share(keysOf('random'), 'key-1')).toBeLessThan(0.06);
    const zipf = keysOf('zipf');
    expect(share(zipf, 'key-1')).toBeGreaterThan(0.12);
    expect(share(zipf, 'key-1')).toBeGreaterThan(1.5 * share(zipf, 'key-3'));
    expect(share(zipf, 'key-50')).toBeLessThan(0.03);
  });

  it.each([
    [{ arrivals: 'curve' }, 'needs a "curve"'],
    [{ arrivals: 'rows' }, 'needs "rows"'],
    [
      {
        curve: [
          { atSeconds: 2, ratePerSecond: 1 },
          { atSeconds: 1, ratePerSecond: 1 },
        ],
      },
      'in the order of time',
    ],
  ])('is refused in words: %j', (load, why) => {
    const parsed = loadSchema.safeParse({ client: 'shop', ...load });
    expect(parsed.error?.issues.map(issue => issue.message).join()).toContain(why);
  });
});

describe('a poison fault with a condition', () => {
  const worked = design(
    { shop: ['client'], jobs: ['sqs', { visibilityTimeoutSeconds: 600 }], worker: ['lambda'] },
    { send: ['send', 'shop', 'jobs'], mapping: ['event-source-mapping', 'jobs', 'worker', { batchSize: 1 }] },
  );

  it.each(['shop', 'jobs', 'worker', 'mapping'])('hits at %s exactly the messages it is about', resource => {
    const faults = [{ resource, kind: 'poison', when: 'n > 3 and body ~ "7"' }];
    const load = [{ client: 'shop', ratePerSecond: 1, count: 20 }];
    const { report } = runScenario({ graph: worked, scenario: scenario({ forSeconds: 60, load, faults }) });
    expect(report.resources['worker']).toMatchObject({ errors: 2, succeeded: 18 });
  });
});
