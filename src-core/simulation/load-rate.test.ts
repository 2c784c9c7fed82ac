import { describe, expect, it } from 'vitest';
import { loadSchema } from '../contract/scenario.ts';
import { loadProfile } from './load-rate.ts';
import { runScenario } from './run-scenario.ts';
import { design, scenario } from './testing/design.ts';

const graph = design({ shop: ['client'], jobs: ['sqs'] }, { send: ['send', 'shop', 'jobs'] });
const curve = [
  { atSeconds: 10, ratePerSecond: 0 },
  { atSeconds: 50, ratePerSecond: 20 },
];

describe('the profile of a load', () => {
  it.each([
    { ratePerSecond: 4 },
    { ratePerSecond: 4, fromSeconds: 20, toSeconds: 70 },
    { ratePerSecond: 40, count: 300 },
    { arrivals: 'ramp', ratePerSecond: 1, toRatePerSecond: 21 },
    { arrivals: 'curve', curve },
    { arrivals: 'burst', burstSize: 7, everySeconds: 9, fromSeconds: 3 },
    { arrivals: 'burst', burstSize: 10, ratePerSecond: 2 },
    { arrivals: 'rows', rows: [{ atSeconds: 0 }, { atSeconds: 12 }, { atSeconds: 400 }], fromSeconds: 5 },
  ])('counts what a run of %j sends', parts => {
    const load = { client: 'shop', ...parts };
    const { trace } = runScenario({ graph, scenario: scenario({ forSeconds: 100, load: [load] }) });
    const sent = trace.filter(event => event.type === 'message.sent' && event.element === 'shop');
    const profile = loadProfile(loadSchema.parse(load), 100, 50);
    expect(Math.abs(profile.messages - sent.length)).toBeLessThanOrEqual(1 + sent.length * 0.02);
    const first = (sent[0]?.atMillis ?? 0) / 2_000;
    expect(profile.rates.findIndex(rate => rate > 0)).toBe(Math.floor(first));
  });

  it('has the shape of the rate over time', () => {
    const { rates } = loadProfile(loadSchema.parse({ client: 'shop', arrivals: 'curve', curve }), 100, 10);
    expect(rates.map(Math.round)).toEqual([0, 3, 8, 13, 18, 20, 20, 20, 20, 20]);
  });
});
