import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { malformation, type OracleCase, outOfScopeReason } from './oracle-case.ts';
import { checkExpectation } from './oracle-expect.ts';
import { replayCase } from './oracle-run.ts';
import { replayDeliveryOracle } from './replay-oracle.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/oracle');

describe('the replay of recorded scenarios', () => {
  const recorded: OracleCase = {
    id: 'own/replay',
    given: {
      queues: {
        dead: { type: 'standard' },
        q: { type: 'standard', attributes: { VisibilityTimeout: 5 }, redrive: { target: 'dead', maxReceiveCount: 1 } },
      },
      functions: { f: { behaviour: { kind: 'throw' } } },
      mappings: { m: { source: 'q', function: 'f', BatchSize: 1 } },
    },
    steps: [
      { at: 0, do: 'send', queue: 'q', body: 'x', as: 's' },
      { at: 10, do: 'receive', queue: 'dead', as: 'r' },
      { at: 10, do: 'counts', queue: 'dead', as: 'c' },
    ],
    expect: [],
  };
  const replay = replayCase(recorded);

  it.each([
    { of: 'r', bodies: ['x'], order: 'exact' },
    { of: 'c', visible: 0, notVisible: 1 },
    { function: 'f', invocationCount: 1, invocations: [{ bodies: ['x'], receiveCounts: [1], outcome: 'error' }] },
    { same: ['s.messageId', 'r[0].messageId'] },
  ])('accepts what is right: %j', expected => {
    expect(checkExpectation(expected, replay)).toEqual([]);
  });

  it.each([
    { of: 'r', bodies: ['y'], order: 'exact' },
    { of: 'r', bodies: ['x', 'x'], order: 'any' },
    { of: 'r', empty: true },
    { of: 'r', error: { code: 'InvalidParameterValue' } },
    { of: 'r', receiveCounts: [1] },
    { of: 'c', visible: 1 },
    { of: 'missing', ok: true },
    { function: 'f', invocationCount: 2 },
    { function: 'f', invocations: [{ bodies: ['x'], outcome: 'success' }] },
    { differ: ['s.messageId', 'r[0].messageId'] },
    { present: ['s.sequenceNumber'] },
  ])('notices what is wrong: %j', expected => {
    expect(checkExpectation(expected, replay)).not.toEqual([]);
  });
});

describe.skipIf(!existsSync(folder))('behaviour recorded from AWS', () => {
  it('is reproduced by every scenario in scope', { timeout: 60_000 }, () => {
    const reports = replayDeliveryOracle(folder);
    expect(reports.flatMap(report => report.failures)).toEqual([]);
    expect(reports.reduce((sum, report) => sum + report.passed, 0)).toBeGreaterThan(0);
  });
});

it('says that nothing was replayed where there is no folder', () => {
  expect(replayDeliveryOracle('/nowhere')).toEqual([]);
});

describe('what the replay says of cases that it cannot judge', () => {
  const at = { id: 'own/case', given: {}, steps: [], expect: [] };

  it.each([
    [{ ...at, given: { buckets: ['b'] } }, 'uses an S3 bucket, which is not among the services'],
    [{ ...at, given: { buses: {} } }, 'is given "buses", which is not among the services'],
    [{ ...at, steps: [{ at: 0, do: 'putRule' }] }, 'has a step "putRule" that the replay does not know'],
    [{ ...at, given: { functions: { f: { behaviour: { kind: 'dance' } } } } }, /a function that does "dance"/],
    [{ ...at, expect: [{ of: 'a', colour: 'red' }] }, 'expects "colour", which the replay does not look at'],
  ])('leaves out what has something unknown: %j', (recorded, reason) => {
    expect(outOfScopeReason(recorded as OracleCase)).toMatch(reason);
  });

  it.each([
    [null, 'the case is not an object'],
    [{ ...at, id: 7 }, 'the case has no "id"'],
    [{ ...at, given: undefined }, '"given" is not an object'],
    [{ ...at, steps: [{ at: 0 }] }, '"steps" is not a list of steps, each with what to "do"'],
    [{ ...at, expect: {} }, '"expect" is not a list of objects'],
  ])('fails what is malformed: %j', (value, reason) => {
    expect(malformation(value)).toBe(reason);
    expect(malformation(at)).toBeUndefined();
  });
});
