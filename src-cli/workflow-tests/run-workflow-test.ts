import { equalJson, isJsonArray, isJsonObject, type Json } from '#core/shared/json.ts';
import { nextRandom, seedRandom } from '#core/simulation/random.ts';
import {
  createJsonataEvaluator,
  type HistoryEvent,
  type RunResult,
  runExecution,
} from '#core/states-language/index.ts';
import { type Coverage, type WorkflowCoverage, workflowCoverage } from '#core/workflow/coverage.ts';
import { CommandError } from '../command-error.ts';
import { TaskAnswers } from '../task-answers.ts';
import {
  parseWorkflowTest,
  readTestedMachine,
  type TestedMachine,
  type WorkflowTestCase,
  type WorkflowTestFile,
} from './test-file.ts';

/** What became of one case: every expectation that was not met, in words. */
export interface CaseOutcome {
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly string[];
  readonly status: RunResult['status'] | 'NOT_RUN';
  readonly durationMillis: number;
}

/** What became of a file of workflow tests. `failures` are those of the file as a whole: coverage that is too small. */
export interface WorkflowOutcome {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly cases: readonly CaseOutcome[];
  readonly coverage: WorkflowCoverage;
  readonly failures: readonly string[];
}

/** Executions start at this moment, so that two runs see the same times: 2026-01-01T00:00:00Z. */
const START_MILLIS = 1_767_225_600_000;

/** Runs every case of a file of workflow tests. */
export async function runWorkflowTest(file: string, value: Json): Promise<WorkflowOutcome> {
  const test = parseWorkflowTest(file, value);
  const tested = await readTestedMachine(file, test);
  const histories: (readonly HistoryEvent[])[] = [];
  const cases = test.cases.map((each, index) => {
    const answers = answersOf(test, each, `${file}: cases.${index}.tasks`);
    try {
      const result = runCase(tested, each, answers);
      histories.push(result.history);
      return outcomeOf(each, result);
    } catch (error) {
      // A task without an answer fails its case alone.
      if (!(error instanceof CommandError)) throw error;
      return {
        name: each.name,
        passed: false,
        failures: [error.message],
        status: 'NOT_RUN' as const,
        durationMillis: 0,
      };
    }
  });
  const coverage = workflowCoverage(tested.definition, histories);
  const failures = [
    ...shortfall('states', coverage.states, test.coverage?.states),
    ...shortfall('transitions', coverage.transitions, test.coverage?.transitions),
  ];
  const passed = failures.length === 0 && cases.every(each => each.passed);
  return { file, name: test.name ?? file, passed, cases, coverage, failures };
}

function answersOf(test: WorkflowTestFile, each: WorkflowTestCase, place: string): TaskAnswers {
  const own = each.tasks ?? {};
  return TaskAnswers.read(isJsonArray(own) ? own : { ...test.tasks, ...(isJsonObject(own) ? own : {}) }, place);
}

function runCase(
  { machine, type }: TestedMachine,
  { input = {}, seed = 1 }: WorkflowTestCase,
  answers: TaskAnswers,
): RunResult {
  const random = seedRandom(seed);
  return runExecution({
    machine,
    type,
    input,
    startMillis: START_MILLIS,
    random: () => nextRandom(random),
    evaluateJsonata: createJsonataEvaluator(),
    answerTask: task => answers.next(task),
  });
}

function outcomeOf({ name, expect = {} }: WorkflowTestCase, result: RunResult): CaseOutcome {
  const { status = 'SUCCEEDED', output, outputContains, error, cause, atMostSeconds } = expect;
  const entered = result.history.flatMap(({ type, details }) =>
    type.endsWith('StateEntered') ? [String(details?.['name'])] : [],
  );
  const failures: string[] = [];
  const why =
    result.error === undefined ? '' : ` (${result.error}${result.cause === undefined ? '' : `: ${result.cause}`})`;
  if (result.status !== status) failures.push(`expected status ${status}, got ${result.status}${why}`);
  compare('output', output, result.output, equalJson, failures);
  compare('output to contain', outputContains, result.output, (wanted, got) => contains(got, wanted), failures);
  compare('error', error, result.error, equalJson, failures);
  compare('cause', cause, result.cause, equalJson, failures);
  compare('states', expect.states, entered, equalJson, failures);
  for (const state of expect.enters ?? []) {
    if (!entered.includes(state))
      failures.push(`expected to enter "${state}"; entered ${entered.join(', ') || 'none'}`);
  }
  for (const state of expect.neverEnters ?? []) {
    if (entered.includes(state)) failures.push(`expected never to enter "${state}", but it was entered`);
  }
  if (atMostSeconds !== undefined && result.durationMillis > atMostSeconds * 1000) {
    failures.push(`expected at most ${atMostSeconds} s, took ${result.durationMillis / 1000} s`);
  }
  return {
    name,
    passed: failures.length === 0,
    failures,
    status: result.status,
    durationMillis: result.durationMillis,
  };
}

function compare(
  what: string,
  wanted: Json | undefined,
  got: Json | undefined,
  agrees: (wanted: Json, got: Json | undefined) => boolean,
  failures: string[],
): void {
  if (wanted === undefined || agrees(wanted, got)) return;
  failures.push(
    `expected ${what} ${JSON.stringify(wanted)}, got ${got === undefined ? 'nothing' : JSON.stringify(got)}`,
  );
}

/** Whether a value has everything that another asks for; lists must agree item by item. */
function contains(value: Json | undefined, wanted: Json): boolean {
  if (isJsonObject(wanted)) {
    return (
      isJsonObject(value) &&
      Object.entries(wanted).every(([name, part]) => part === undefined || contains(value[name], part))
    );
  }
  if (isJsonArray(wanted)) {
    return (
      isJsonArray(value) &&
      value.length === wanted.length &&
      wanted.every((part, index) => contains(value[index], part))
    );
  }
  return equalJson(value, wanted);
}

/** "62 %" of a coverage; nothing to visit is visited whole. */
export function percent({ visited, total }: Coverage): number {
  return total === 0 ? 100 : Math.floor((visited / total) * 100);
}

function shortfall(what: string, coverage: Coverage, least: number | undefined): readonly string[] {
  if (least === undefined || percent(coverage) >= least) return [];
  return [
    `expected ${least} % of the ${what} to be visited, got ${percent(coverage)} %; missed: ${coverage.missed.join(', ')}`,
  ];
}
