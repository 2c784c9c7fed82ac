import type { Json } from '../../shared/json.ts';
import { type Failure, STATES_ERRORS, StateFailure } from '../state-failure.ts';
import { iterationFailed, iterationSucceeded } from './enter-map.ts';
import { branchFailed, branchSucceeded } from './enter-parallel.ts';
import type { Frame } from './execution.ts';
import { finishExecution } from './finish-execution.ts';
import { parentOf } from './frame-scope.ts';
import { recordAside, recordEvent } from './history.ts';
import type { CompiledState } from './program.ts';
import { catchFailure, scheduleRetry } from './retry-and-catch.ts';
import { closeFrame, type Outcome, stateOf, type Turn, WAITING } from './turn.ts';

/**
 * Carries out what became of a state: goes on to the next one, ends the flow, retries, catches or fails. What that
 * means for the flows around it is carried out too.
 */
export function settle(turn: Turn, frame: Frame, act: () => Outcome): void {
  let current: Frame | undefined = frame;
  let outcome = attempt(turn, frame, act);
  while (current !== undefined && outcome.kind !== 'waiting') {
    const settled: Step | undefined =
      outcome.kind === 'done' ? settleDone(turn, current, outcome) : settleFailed(turn, current, outcome.failure);
    current = settled?.frame;
    outcome = settled?.outcome ?? WAITING;
  }
}

/** What is to be settled next: an outcome of a frame. */
interface Step {
  readonly frame: Frame;
  readonly outcome: Outcome;
}

function settleDone(turn: Turn, frame: Frame, outcome: Extract<Outcome, { kind: 'done' }>): Step | undefined {
  const state = stateOf(turn, frame);
  const { output, assigned, next } = outcome;
  const exited = { name: state.name, output };
  recordEvent(
    turn,
    frame,
    `${state.type}StateExited`,
    assigned === undefined ? exited : { ...exited, assignedVariables: assigned },
  );
  if (assigned !== undefined) frame.variables = { ...frame.variables, ...assigned };
  turn.execution.transitions++;
  turn.execution.transitionsNow++;
  if (next !== undefined) {
    frame.state = next;
    frame.input = output;
    turn.ready.push(frame);
    return undefined;
  }
  return endFrame(turn, frame, output);
}

function endFrame(turn: Turn, frame: Frame, output: Json): Step | undefined {
  const parent = parentOf(turn.execution, frame);
  closeFrame(turn, frame);
  if (parent === undefined) {
    finishExecution(turn, { status: 'SUCCEEDED', output }, frame.lastEventId);
    return undefined;
  }
  const state = stateOf(turn, parent);
  const { work } = parent;
  if (work?.kind !== 'children') return undefined;
  return step(turn, parent, () =>
    state.type === 'Map'
      ? iterationSucceeded(turn, parent, state, work, frame, output)
      : state.type === 'Parallel'
        ? branchSucceeded(turn, parent, state, work, frame, output)
        : WAITING,
  );
}

function settleFailed(turn: Turn, frame: Frame, failure: Failure): Step | undefined {
  const state = stateOf(turn, frame);
  if (failure.error === STATES_ERRORS.runtime) return failFrame(turn, frame, failure);
  if ('retriers' in state) {
    if (scheduleRetry(turn, frame, state, failure)) return undefined;
    if (state.type !== 'Task') recordEvent(turn, frame, `${state.type}StateFailed`, null);
    const caught = step(turn, frame, () => catchFailure(turn, frame, state, failure) ?? WAITING);
    if (caught.outcome.kind === 'done') return caught;
    if (caught.outcome.kind === 'failed') return failFrame(turn, frame, caught.outcome.failure);
  }
  return failFrame(turn, frame, failure);
}

/** The flow of a frame fails. A States.Runtime error, which nothing can catch, fails the execution at once. */
function failFrame(turn: Turn, frame: Frame, failure: Failure): Step | undefined {
  const parent = parentOf(turn.execution, frame);
  const isFatal = failure.error === STATES_ERRORS.runtime && frame.child === null && !frame.isHidden;
  if (parent === undefined || isFatal) {
    finishExecution(turn, { status: 'FAILED', ...failure }, frame.lastEventId);
    return undefined;
  }
  const state = stateOf(turn, parent);
  const { work } = parent;
  if (work?.kind !== 'children') return undefined;
  const next = step(turn, parent, () =>
    state.type === 'Map'
      ? iterationFailed(turn, parent, state, work, frame, failure)
      : branchFailed(turn, parent, work, frame, failure),
  );
  closeFrame(turn, frame);
  return next;
}

function step(turn: Turn, frame: Frame, act: () => Outcome): Step {
  return { frame, outcome: attempt(turn, frame, act) };
}

/** Turns a thrown {@link StateFailure} into a failed outcome with AWS's words around it. */
function attempt(turn: Turn, frame: Frame, act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    return { kind: 'failed', failure: describeFailure(turn, frame, stateOf(turn, frame), error) };
  }
}

function describeFailure(turn: Turn, frame: Frame, state: CompiledState, failure: StateFailure): Failure {
  const cause =
    `An error occurred while executing the state '${state.name}' ` +
    `(entered at the event id #${frame.enteredEventId}). ${failure.detail}`;
  if (failure.error === STATES_ERRORS.queryEvaluationError) {
    const isFirst = frame.lastEventId === frame.enteredEventId && state.type !== 'Wait';
    frame.lastEventId = recordAside(
      turn,
      frame,
      'EvaluationFailed',
      {
        state: state.name,
        error: failure.error,
        cause,
        ...(failure.location !== undefined && { location: failure.location }),
      },
      isFirst ? frame.enteredAfterEventId : frame.lastEventId,
    );
  }
  return { error: failure.error, cause, mustBeNamed: failure.error === STATES_ERRORS.dataLimitExceeded };
}
