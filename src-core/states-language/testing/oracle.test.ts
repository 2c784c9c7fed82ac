import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replayOracle } from './replay-oracle.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/oracle/stepfunctions');
/** The share of cases that agree with AWS. It may only rise. */
const FLOOR = 0.998;

const features = replayOracle(FOLDER);

test.skipIf(features === undefined)(
  'executions and definitions go as AWS recorded them (skipped without ../shared/oracle)',
  { timeout: 60_000 },
  () => {
    const replayed = (features ?? []).flatMap(feature => feature.replayed);
    const failed = replayed.filter(each => each.difference !== undefined);
    for (const each of failed) process.stdout.write(`${each.id}\n    ${each.difference}\n`);
    const unchained = replayed.filter(each => !each.hasSamePredecessors);
    process.stdout.write(
      `${replayed.length - failed.length} of ${replayed.length} in scope agree; ` +
        `previous event ids differ in ${unchained.length}: ${unchained.map(each => each.id.split('.').at(-1)).join(' ')}\n`,
    );
    expect((replayed.length - failed.length) / replayed.length).toBeGreaterThanOrEqual(FLOOR);
  },
);
