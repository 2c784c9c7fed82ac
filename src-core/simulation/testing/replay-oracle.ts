import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { malformation, type OracleCase, outOfScopeReason } from './oracle-case.ts';
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
      const name = `delivery/${file.replace(/\.json$/, '')}`;
      const cases = readCases(join(folder, file));
      if (cases.ok) return replayFamily(name, cases.value);
      const failures = [{ id: file, reason: cases.error }];
      return { name, passed: 0, inScope: 1, outOfScope: 0, failures, outOfScopeReasons: {} };
    });
}

function readCases(file: string): Result<readonly unknown[], string> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(value) ? ok(value) : fail('the file is not a list of cases');
  } catch (error) {
    return fail(`the file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function replayFamily(name: string, cases: readonly unknown[]): DeliveryReport {
  const outOfScopeReasons: Record<string, number> = {};
  const failures: { id: string; reason: string }[] = [];
  let inScope = 0;
  for (const [index, value] of cases.entries()) {
    const malformed = malformation(value);
    if (malformed !== undefined) {
      inScope += 1;
      failures.push({ id: nameOf(value, index), reason: `malformed case: ${malformed}` });
      continue;
    }
    const recorded = value as OracleCase;
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

function nameOf(value: unknown, index: number): string {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : `case ${index + 1}`;
}

function problemsOf(recorded: OracleCase): readonly string[] {
  try {
    const replay = replayCase(recorded);
    return recorded.expect.flatMap(expected => checkExpectation(expected, replay));
  } catch (error) {
    return [`stopped: ${error instanceof Error ? error.message : String(error)}`];
  }
}
