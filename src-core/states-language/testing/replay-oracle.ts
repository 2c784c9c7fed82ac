import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import { toAwsHistory } from '../interpreter/aws-history.ts';
import type { TaskEffect } from '../interpreter/effects.ts';
import { parseDefinition } from '../parse-definition.ts';
import { type RunResult, runExecution, type TaskAnswer } from '../run-execution.ts';
import { validateDefinition } from '../validate-definition.ts';
import { RecordedComparison } from './compare-recorded.ts';
import { bindCase, type OracleCase, type OracleTask } from './oracle-case.ts';

/** How the replay of one case went. `difference` is missing where it agrees with the recording. */
interface ReplayedCase {
  readonly id: string;
  readonly difference?: string;
  /** Whether the order of events is also chained as recorded; told apart because AWS itself is not consistent. */
  readonly hasSamePredecessors: boolean;
}

/** The cases of one file: those in scope replayed, the others counted by the reason that stands in the recording. */
export interface FeatureReplay {
  readonly feature: string;
  readonly replayed: readonly ReplayedCase[];
  readonly outOfScope: Readonly<Record<string, number>>;
}

const UNORDERED_NOTE = 'sorted the events';
/** Ends of Parallel states that the sorted recordings lack. */
const LOST_BY_SORTING = /^ParallelState(Succeeded|Failed|Exited)$/;
const DATES_NOTE = 'timestamps in the input are literal here';
const LONG_AGO = '2024-01-02T03:04:05Z';

/** Replays a folder of recordings, a feature a file; undefined if the folder does not exist. */
export function replayOracle(folder: string): readonly FeatureReplay[] | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter(file => file.endsWith('.json'));
  return files.sort().map(file => replayFile(join(folder, file), file));
}

function replayFile(path: string, file: string): FeatureReplay {
  const cases = readCases(path, file);
  const outOfScope: Record<string, number> = {};
  for (const { scope, scopeReason = 'the recording says so without a reason' } of cases) {
    if (scope !== 'in') outOfScope[scopeReason] = (outOfScope[scopeReason] ?? 0) + 1;
  }
  const replayed = cases.filter(each => each.scope === 'in').map(replaySafely);
  return { feature: file.replace(/\.json$/, ''), replayed, outOfScope };
}

// A file that cannot be read is one case in scope that fails, so that nobody takes it for nothing to do.
function readCases(path: string, file: string): readonly Partial<OracleCase>[] {
  const unreadable: Partial<OracleCase> = { id: file, kind: 'execution', scope: 'in' };
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(value)
      ? value.map((each: Partial<OracleCase> | null) => (typeof each === 'object' && each !== null ? each : unreadable))
      : [unreadable];
  } catch {
    return [unreadable];
  }
}

function replaySafely(oracle: Partial<OracleCase>): ReplayedCase {
  if (typeof oracle.expected !== 'object' || oracle.expected === null) {
    const { id = 'a case without an id' } = oracle;
    return { id, hasSamePredecessors: false, difference: 'malformed case: there is no "expected" in it' };
  }
  return replayCase(bindCase(oracle as OracleCase));
}

function replayCase(oracle: OracleCase): ReplayedCase {
  const { id, kind } = oracle;
  try {
    if (kind === 'definition') {
      const difference = definitionDifference(oracle);
      return { id, hasSamePredecessors: true, ...(difference !== undefined && { difference }) };
    }
    const run = runCase(oracle);
    const difference = typeof run === 'string' ? run : executionDifference(oracle, run);
    const hasSamePredecessors = typeof run !== 'string' && samePredecessors(oracle, run);
    return { id, hasSamePredecessors, ...(difference !== undefined && { difference }) };
  } catch (error) {
    return { id, hasSamePredecessors: false, difference: `threw ${(error as Error).stack}` };
  }
}

function definitionDifference(oracle: OracleCase): string | undefined {
  const { expected } = oracle;
  const isExpectedValid = expected.status === 'ACCEPTED' || expected.result === 'OK';
  if (oracle.definition === undefined) return isExpectedValid ? 'a text that is no JSON was accepted' : undefined;
  const problems = validateDefinition(oracle.definition, { type: oracle.type });
  const isValid = !problems.some(problem => problem.severity === 'error');
  if (isValid === isExpectedValid) return undefined;
  return `expected ${isExpectedValid ? 'no problem' : 'a problem'}, got ${JSON.stringify(problems)}`;
}

function runCase(oracle: OracleCase): RunResult | string {
  const parsed = parseDefinition(oracle.definition, { type: oracle.type });
  if (!parsed.ok) return `the definition was refused: ${JSON.stringify(parsed.problems)}`;
  const started = oracle.expected.history?.[0]?.['executionStartedEventDetails'];
  const roleArn = isJsonObject(started) ? String(started['roleArn']) : 'snf_role_arn';
  const queue = [...(oracle.tasks ?? [])];
  return runExecution({
    machine: parsed.machine,
    type: oracle.type,
    input: oracle.input ?? {},
    startMillis: Date.parse(oracle.clock ?? LONG_AGO),
    random: () => 0.5,
    identity: identityOf(oracle, roleArn),
    activityExists: () => queue.length > 0,
    answerTask: task => ({ ...answerFrom(queue, task), ...workerOf(oracle) }),
  });
}

function workerOf(oracle: OracleCase): TaskAnswer {
  const started = oracle.expected.history?.find(event => event['type'] === 'ActivityStarted');
  const details = started?.['activityStartedEventDetails'];
  return isJsonObject(details) ? { workerName: String(details['workerName']) } : {};
}

function identityOf(oracle: OracleCase, roleArn: string) {
  const account = 'arn:aws:states:us-east-1:111111111111';
  const id =
    oracle.type === 'STANDARD'
      ? `${account}:execution:<ArnPart_0idx>:<ExecArnPart_0idx>`
      : `${account}:express:<ArnPart_0idx>:<ExpressExecArn_Part1_0idx>:<ExpressExecArn_Part2_0idx>`;
  return {
    id,
    name: '<ExecArnPart_0idx>',
    roleArn,
    stateMachineId: `${account}:stateMachine:<ArnPart_0idx>`,
    stateMachineName: '<ArnPart_0idx>',
  };
}

function answerFrom(queue: OracleTask[], effect: TaskEffect): TaskAnswer {
  const index = queue.findIndex(
    task =>
      task.state === effect.stateName &&
      (task.iteration === undefined || effect.positions.includes(task.iteration.index)),
  );
  const [task] = index < 0 ? [] : queue.splice(index, 1);
  if (task === undefined) return { never: true };
  const submitted = task.submitOutput === undefined ? {} : { submitOutput: task.submitOutput };
  if (task.outcome === 'succeeded') return { ...submitted, result: task.result ?? null };
  if (task.outcome === 'timedOut' || task.outcome === 'none' || task.outcome === 'aborted') {
    return { ...submitted, never: true };
  }
  const stage = task.outcome.replace('Failed', '');
  return {
    ...submitted,
    ...(task.error !== undefined && { error: task.error }),
    ...(task.cause !== undefined && { cause: causeText(task) }),
    ...((stage === 'start' || stage === 'submit' || stage === 'schedule') && { stage }),
  };
}

function causeText(task: OracleTask): string {
  return task.causeText ?? (typeof task.cause === 'string' ? task.cause : JSON.stringify(task.cause));
}

function executionDifference(oracle: OracleCase, run: RunResult): string | undefined {
  const { expected } = oracle;
  const comparison = new RecordedComparison(wildcardsOf(oracle));
  const actual = { status: run.status, output: run.output, error: run.error, cause: run.cause };
  const { status, output, error, cause } = expected;
  return (
    comparison.difference({ status, output, error, cause }, actual) ??
    statesDifference(oracle, run) ??
    historyDifference(oracle, run, comparison)
  );
}

function wildcardsOf(oracle: OracleCase): string[] {
  const hasMaskedDates = oracle.notes?.some(note => note.startsWith(DATES_NOTE)) ?? false;
  return [...(oracle.expected.wildcards ?? []), ...(hasMaskedDates ? ['date', 'timestamp'] : [])];
}

function statesDifference(oracle: OracleCase, run: RunResult): string | undefined {
  const entered = run.history
    .filter(event => event.type.endsWith('StateEntered'))
    .map(event => event.details?.['name']);
  const expected = oracle.expected.statesEntered;
  if (expected === undefined || JSON.stringify(entered) === JSON.stringify(expected)) return undefined;
  return isUnordered(oracle) && JSON.stringify(entered.sort()) === JSON.stringify([...expected].sort())
    ? undefined
    : `entered ${entered} instead of ${expected}`;
}

function isUnordered(oracle: OracleCase): boolean {
  return oracle.notes?.some(note => note.includes(UNORDERED_NOTE)) ?? false;
}

function historyDifference(oracle: OracleCase, run: RunResult, comparison: RecordedComparison): string | undefined {
  const expected = oracle.expected.history;
  if (expected === undefined) return undefined;
  const actual = toAwsHistory(run.history);
  if (isUnordered(oracle)) return multisetDifference(expected, actual, comparison);
  for (const [index, event] of expected.entries()) {
    const found = eventDifference(event, actual[index], comparison);
    if (found !== undefined) return `event ${index + 1} ${event['type']}${found}`;
  }
  return actual.length === expected.length ? undefined : `${actual.length} events instead of ${expected.length}`;
}

function eventDifference(expected: JsonObject, actual: JsonObject | undefined, comparison: RecordedComparison) {
  const { timestamp: _t, previousEventId: _p, ...rest } = expected;
  const { timestamp: _time, previousEventId: _previous, ...given } = actual ?? {};
  return comparison.difference(rest, given);
}

function multisetDifference(
  expected: readonly JsonObject[],
  actual: readonly JsonObject[],
  comparison: RecordedComparison,
): string | undefined {
  const rest = actual.map((event): JsonObject => ({ ...event, id: null }));
  for (const event of expected) {
    const index = rest.findIndex(
      candidate => eventDifference({ ...event, id: null }, candidate, comparison) === undefined,
    );
    if (index < 0) return `no event like ${JSON.stringify(event).slice(0, 300)}`;
    rest.splice(index, 1);
  }
  const surplus = rest.filter(event => !LOST_BY_SORTING.test(String(event['type'])));
  return surplus.length === 0 ? undefined : `${surplus.length} events too many`;
}

function samePredecessors(oracle: OracleCase, run: RunResult): boolean {
  const expected = oracle.expected.history;
  if (expected === undefined || isUnordered(oracle)) return true;
  return expected.every((event, index) => run.history[index]?.previousEventId === event['previousEventId']);
}
