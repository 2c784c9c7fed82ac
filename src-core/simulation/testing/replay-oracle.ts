import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OracleCase, outOfScopeReason } from './oracle-case.ts';
import { checkExpectation } from './oracle-expect.ts';
import { replayCase } from './oracle-run.ts';

/** How much of one family of recorded scenarios the behaviours reproduce. */
export interface DeliveryReport {
  readonly name: string;
  readonly passed: number;
  readonly inScope: number;
  readonly outOfScope: number;
  readonly failures: readonly { readonly id: string; readonly reason: string }[];
  /** How many cases are left out, by reason. */
  readonly outOfScopeReasons: Readonly<Record<string, number>>;
}

/** Replays every recorded delivery scenario of a folder, one report a file; no reports when the folder has none. */
export function replayDeliveryOracle(directory: string): readonly DeliveryReport[] {
  const folder = join(directory, 'delivery');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => {
      const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly OracleCase[];
      return replayFamily(`delivery/${file.replace(/\.json$/, '')}`, cases);
    });
}

function replayFamily(name: string, cases: readonly OracleCase[]): DeliveryReport {
  const outOfScopeReasons: Record<string, number> = {};
  const failures: { id: string; reason: string }[] = [];
  let inScope = 0;
  for (const recorded of cases) {
    const reason = outOfScopeReason(recorded);
    if (reason !== undefined) {
      outOfScopeReasons[reason] = (outOfScopeReasons[reason] ?? 0) + 1;
      continue;
    }
    inScope += 1;
    const problems = problemsOf(recorded);
    if (problems.length > 0) failures.push({ id: recorded.id, reason: problems.join('; ') });
  }
  const passed = inScope - failures.length;
  return { name, passed, inScope, outOfScope: cases.length - inScope, failures, outOfScopeReasons };
}

function problemsOf(recorded: OracleCase): readonly string[] {
  try {
    const replay = replayCase(recorded);
    return recorded.expect.flatMap(expected => checkExpectation(expected, replay));
  } catch (error) {
    return [`stopped: ${error instanceof Error ? error.message : String(error)}`];
  }
}
