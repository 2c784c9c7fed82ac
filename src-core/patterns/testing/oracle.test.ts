import { expect, test } from 'vitest';
import { findOracle, replayPatternOracle } from './replay-oracle.ts';

const FLOORS: Readonly<Record<string, number>> = {
  'event-patterns/eventbridge': 119,
  'event-patterns/esm-sqs': 15,
  'event-patterns/esm-kinesis': 3,
  'event-patterns/esm-dynamodb': 17,
  'sns-filters/recorded': 81,
  'sns-filters/unit-tables': 85,
};

const oracle = findOracle(process.cwd());

test.skipIf(oracle === undefined)('recorded AWS behaviour of patterns (skipped without ../shared/oracle)', () => {
  const reports = replayPatternOracle(oracle ?? '');
  for (const { family, passed, failures } of reports) {
    expect(failures, family).toEqual([]);
    expect(passed, family).toBeGreaterThanOrEqual(FLOORS[family]!);
  }
});
