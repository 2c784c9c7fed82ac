import type { Json, JsonObject } from '../../shared/json.ts';
import type { TaskEffect } from '../interpreter/effects.ts';
import { parseDefinition } from '../parse-definition.ts';
import { type RunOptions, type RunResult, runExecution, type TaskAnswer } from '../run-execution.ts';

/** The time at which tests start their executions. */
export const TEST_START_MILLIS = Date.UTC(2026, 0, 2, 3, 4, 5);

/** Runs a machine in a test; a definition that is refused fails the test. */
export function runMachine(
  definition: JsonObject,
  input: Json = {},
  answerTask: (task: TaskEffect, nowMillis: number) => TaskAnswer = () => ({ result: {} }),
  options: Partial<RunOptions> = {},
): RunResult {
  const parsed = parseDefinition(definition, options.type === undefined ? {} : { type: options.type });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return runExecution({
    machine: parsed.machine,
    input,
    answerTask,
    startMillis: TEST_START_MILLIS,
    random: () => 0.5,
    ...options,
  });
}

/** The types of the events of a run, in order. */
export function eventTypes(run: RunResult): string[] {
  return run.history.map(event => event.type);
}

/** A machine of one state, which ends it. */
export function machineOf(state: JsonObject, more: JsonObject = {}): JsonObject {
  return { StartAt: 'S', States: { S: { ...state, End: true } }, ...more };
}
