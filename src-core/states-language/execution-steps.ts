import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import type { HistoryEvent } from './interpreter/history-event.ts';

/** One stay of an execution in a state. */
export interface ExecutionStep {
  readonly name: string;
  /** Type of the state: Task, Wait. */
  readonly type: string;
  readonly enteredAtMillis: number;
  /** Undefined while the execution is in the state. */
  readonly exitedAtMillis: number | undefined;
  readonly input: Json | undefined;
  readonly output: Json | undefined;
  /** Variables as the state found them. */
  readonly variables: JsonObject;
  /** Variables that the state set. */
  readonly assigned: JsonObject;
  /** The last error in the state and its cause; undefined when nothing failed. */
  readonly failure: { readonly error: string; readonly cause: string } | undefined;
  /** How many of its attempts failed. */
  readonly failures: number;
  /** Everything that the history tells of the state, its entry first. */
  readonly events: readonly HistoryEvent[];
}

interface OpenStep {
  readonly parent: OpenStep | undefined;
  readonly entered: HistoryEvent;
  readonly events: HistoryEvent[];
  readonly variables: JsonObject;
  exited: HistoryEvent | undefined;
}

const ENTERED = /^([A-Za-z]+)StateEntered$/;
const EXITED = /StateExited$/;
const FAILED = /(Failed|TimedOut|Aborted)$/;

/** A history, state by state in the order in which they were entered. */
export function executionSteps(history: readonly HistoryEvent[]): readonly ExecutionStep[] {
  const steps: OpenStep[] = [];
  const stepOfEvent = new Map<number, OpenStep | undefined>();
  for (const event of history) {
    const before = stepOfEvent.get(event.previousEventId);
    // What follows a state's exit belongs to the state around it.
    const around = before?.exited === undefined || before.exited.id !== event.previousEventId ? before : before.parent;
    if (ENTERED.test(event.type)) {
      const step: OpenStep = {
        parent: around,
        entered: event,
        events: [event],
        variables: variablesAt(before, around),
        exited: undefined,
      };
      steps.push(step);
      stepOfEvent.set(event.id, step);
      continue;
    }
    const step = EXITED.test(event.type) ? entryOf(around, event) : around;
    step?.events.push(event);
    if (step !== undefined && EXITED.test(event.type)) step.exited = event;
    stepOfEvent.set(event.id, step);
  }
  return steps.map(toStep);
}

/** The stay that an exit ends: a state of the same name, maybe around the one in which the last event lay. */
function entryOf(step: OpenStep | undefined, event: HistoryEvent): OpenStep | undefined {
  for (let candidate = step; candidate !== undefined; candidate = candidate.parent) {
    if (candidate.entered.details?.['name'] === event.details?.['name']) return candidate;
  }
  return step;
}

function variablesAt(before: OpenStep | undefined, around: OpenStep | undefined): JsonObject {
  if (before === undefined) return {};
  return before === around ? before.variables : { ...before.variables, ...assignedBy(before) };
}

function assignedBy({ exited }: OpenStep): JsonObject {
  const assigned = exited?.details?.['assignedVariables'];
  return isJsonObject(assigned) ? assigned : {};
}

function toStep(step: OpenStep): ExecutionStep {
  const { entered, exited, events } = step;
  const failed = events.filter(({ type }) => FAILED.test(type));
  const details = failed.at(-1)?.details;
  return {
    name: String(entered.details?.['name'] ?? ''),
    type: ENTERED.exec(entered.type)?.[1] ?? '',
    enteredAtMillis: entered.millis,
    exitedAtMillis: exited?.millis,
    input: entered.details?.['input'],
    output: exited?.details?.['output'],
    variables: step.variables,
    assigned: assignedBy(step),
    failure:
      failed.length === 0 ? undefined : { error: wordsOf(details?.['error']), cause: wordsOf(details?.['cause']) },
    failures: failed.length,
    events,
  };
}

function wordsOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
