import { describe, expect, it } from 'vitest';
import type { StreamApi } from '../contract/service-api.ts';
import { runScenario } from './run-scenario.ts';
import { createSimulation } from './simulation.ts';
import { design, scenario } from './testing/design.ts';

const graph = design(
  {
    shop: ['client'],
    jobs: ['sqs', { visibilityTimeoutSeconds: 5 }],
    worker: ['lambda', { processingMillis: 200, coldStartMillis: 0 }],
    dead: ['sqs'],
  },
  {
    send: ['send', 'shop', 'jobs'],
    mapping: ['event-source-mapping', 'jobs', 'worker'],
    redrive: ['redrive', 'jobs', 'dead', { maxReceiveCount: 1 }],
  },
);

function judge(expectations: readonly object[], parts: object = {}) {
  const load = [{ client: 'shop', ratePerSecond: 2, toSeconds: 50 }];
  const run = runScenario({ graph, scenario: scenario({ forSeconds: 60, load, expect: expectations, ...parts }) });
  return run.report.expectations.map(({ passed, message }) => `${passed ? 'yes' : 'no'}: ${message}`);
}

describe('expectations', () => {
  it('are met by a healthy run, each with a sentence', () => {
    expect(
      judge([
        { that: 'nothing-lost' },
        { that: 'order-kept', of: 'worker' },
        { that: 'no-duplicates' },
        { that: 'depth', of: 'jobs', atMost: 3 },
        { that: 'age-seconds', of: 'jobs', atMost: 2 },
        { that: 'dead-letters', of: 'dead', atMost: 0 },
        { that: 'latency-seconds', percentile: 95, atMost: 1 },
        { that: 'throughput-per-second', of: 'worker', atLeast: 1.6 },
        { that: 'counter', of: 'worker', counter: 'invocations', equals: 100 },
      ]),
    ).toEqual([
      'yes: No message was lost.',
      'yes: Messages of each key were processed in order at worker.',
      'yes: Nothing was processed twice.',
      'yes: The depth of jobs rose to 0.',
      'yes: The oldest message of jobs was at most 0 s old.',
      'yes: dead counts 0 dead letters.',
      'yes: p95 of the latency is 300 ms.',
      'yes: 1.667 messages a second were processed at worker.',
      'yes: invocations of worker is 100.',
    ]);
  });

  it('hold cost, duplicates and any condition on counters to account', () => {
    expect(
      judge([
        { that: 'duplicates', atMost: 0 },
        { that: 'cost-per-month', atMost: 100 },
        { that: 'cost-per-month', of: 'worker', atMost: 0 },
        { that: 'condition', holds: 'worker.errors <= jobs.sent * 0.01' },
        { that: 'condition', holds: 'worker.errors > 0' },
        { that: 'condition', holds: 'nobody.errors = 0' },
      ]),
    ).toMatchInlineSnapshot(`
      [
        "yes: No message was processed again.",
        "yes: A month like this costs $8.23.",
        "no: A month like this costs $2.71 at worker, allowed is at most $0.00.",
        "yes: worker.errors <= jobs.sent * 0.01 holds: worker.errors is 0, jobs.sent is 100.",
        "no: worker.errors > 0 does not hold: worker.errors is 0.",
        "no: There is no "nobody.errors" in this design; a counter is written ID.COUNTER.",
      ]
    `);
  });

  it('fail where they should, and say by how much', () => {
    const faults = [
      { resource: 'worker', kind: 'error', fromSeconds: 10, toSeconds: 20 },
      { resource: 'worker', kind: 'throttle', fromSeconds: 30, toSeconds: 32 },
    ];
    expect(
      judge(
        [
          { that: 'dead-letters', of: 'dead', atMost: 3 },
          { that: 'depth', of: 'dead', atMost: 3 },
          { that: 'latency-seconds', of: 'dead', atMost: 1 },
          { that: 'latency-seconds', of: 'worker', atMost: 0.31 },
          { that: 'throughput-per-second', atLeast: 2 },
          { that: 'counter', of: 'worker', counter: 'errors', atMost: 0 },
          { that: 'depth', of: 'nowhere', atMost: 1 },
        ],
        { faults },
      ).every(line => line.startsWith('no: ')),
    ).toBe(true);
  });

  it('see duplicates and broken order where a queue promises neither', () => {
    const twice = runScenario({
      graph,
      scenario: scenario({
        forSeconds: 60,
        load: [{ client: 'shop', ratePerSecond: 2, duplicateShare: 1, count: 10 }],
        expect: [{ that: 'no-duplicates', of: 'worker' }],
      }),
    }).report;
    expect(twice.expectations).toMatchObject([
      { passed: false, message: 'Messages were processed again, 10 times at worker.' },
    ]);
    const jumbled = judge([{ that: 'order-kept', of: 'worker' }], {
      faults: [{ resource: 'send', kind: 'latency', rate: 0.5, millis: 3000 }],
    });
    expect(jumbled[0]).toMatch(/^no: \d+ messages were processed after a later one/);
  });

  it('say where messages were lost and why', () => {
    const lossy = runScenario({
      graph,
      scenario: scenario({
        forSeconds: 30,
        load: [{ client: 'shop', count: 3 }],
        faults: [{ resource: 'jobs', kind: 'outage' }],
        expect: [{ that: 'nothing-lost' }],
      }),
    }).report;
    expect(lossy.expectations[0]?.message).toBe(
      '3 messages were lost: 3 at send (ServiceUnavailable: The service is not reachable (fault).).',
    );
    expect(lossy.resources['shop']).toMatchObject({ refused: 3, throttled: 6 });
  });
});

describe('loads', () => {
  const sent = (load: object, forSeconds = 100) => {
    const { trace } = runScenario({ graph, scenario: scenario({ forSeconds, load: [{ client: 'shop', ...load }] }) });
    return trace.filter(event => event.type === 'message.sent').map(event => event.atMillis / 1000);
  };

  it('are evenly spaced, in bursts, rising, or random around their rate', () => {
    expect(sent({ ratePerSecond: 3, count: 4 })).toEqual(
      [0, 0.333333, 0.666667, 1].map(time => expect.closeTo(time, 5)),
    );
    expect(sent({ arrivals: 'burst', burstSize: 2, everySeconds: 10, fromSeconds: 5, toSeconds: 30 })).toEqual([
      5, 5, 15, 15, 25, 25,
    ]);
    const ramp = sent({ arrivals: 'ramp', ratePerSecond: 1, toRatePerSecond: 9 });
    expect(ramp.length).toBeGreaterThan(450);
    expect(ramp.length).toBeLessThan(550);
    expect(ramp.filter(time => time < 50).length).toBeLessThan(ramp.length / 3);
    const random = sent({ arrivals: 'poisson', ratePerSecond: 5 });
    expect(random.length).toBeGreaterThan(420);
    expect(random.length).toBeLessThan(580);
  });

  it('spread keys evenly, or favour a hot one', () => {
    const keyed = design(
      { app: ['client'], s: ['kinesis', { shardCount: 1 }] },
      { put: ['send', 'app', 's', { partitionKey: '{{group}}' }] },
    );
    const keys = (load: object) => {
      const simulated = scenario({ forSeconds: 100, load: [{ client: 'app', ratePerSecond: 10, keys: 4, ...load }] });
      const simulation = createSimulation({ graph: keyed, scenario: simulated });
      simulation.runUntil(100_000);
      const read = simulation
        .call<StreamApi>('s')
        .read({ shardId: 'shardId-000000000000', position: 0, maximum: 10_000, isEnhancedFanOut: true });
      const found = read.ok ? read.value.records.map(({ message }) => message.partitionKey) : [];
      return ['key-1', 'key-2', 'key-3', 'key-4'].map(key => found.filter(each => each === key).length);
    };
    expect(keys({})).toEqual([250, 250, 250, 250]);
    const [hot = 0, ...rest] = keys({ hotKeyShare: 0.7 });
    expect(hot).toBeGreaterThan(650);
    expect(hot).toBeLessThan(750);
    expect(Math.min(...rest)).toBeGreaterThan(60);
  });

  it('come from the client itself where the scenario states none', () => {
    const own = design({ shop: ['client', { ratePerSecond: 4 }], jobs: ['sqs'] }, { send: ['send', 'shop', 'jobs'] });
    expect(runScenario({ graph: own, scenario: scenario({ forSeconds: 10 }) }).report.resources['shop']).toEqual({
      sent: 40,
    });
  });
});
