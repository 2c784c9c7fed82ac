import type { Failure } from '../state-failure.ts';
import { enterChoice } from './enter-choice.ts';
import { enterMap } from './enter-map.ts';
import { enterParallel } from './enter-parallel.ts';
import { enterTask } from './enter-task.ts';
import { enterWait } from './enter-wait.ts';
import type { Frame } from './execution.ts';
import { frameScope } from './frame-scope.ts';
import { recordEvent } from './history.ts';
import { effectiveInput, finish, payloadOf } from './input-output.ts';
import { textOf } from './number-fields.ts';
import type { CompiledFail, CompiledState } from './program.ts';
import type { Outcome, Turn } from './turn.ts';

/** Enters the state a frame is in: notes when, and records it. */
export function noteEntered(turn: Turn, frame: Frame, state: CompiledState): void {
  frame.enteredMillis = turn.nowMillis;
  frame.enteredAfterEventId = frame.lastEventId;
  frame.retryCount = 0;
  if (frame.retriesByRetrier.length > 0) frame.retriesByRetrier = [];
  recordEvent(turn, frame, `${state.type}StateEntered`, { name: state.name, input: frame.input });
  frame.enteredEventId = frame.lastEventId;
}

/**
 * Does what the state a frame is in does first; again at each retry.
 * @throws StateFailure
 */
export function beginState(turn: Turn, frame: Frame, state: CompiledState): Outcome {
  switch (state.type) {
    case 'Pass': {
      const result = payloadOf(turn, frame, state.payload, effectiveInput(turn, frame, state));
      return finish(turn, frame, state, result, result);
    }
    case 'Task':
      return enterTask(turn, frame, state);
    case 'Choice':
      return enterChoice(turn, frame, state);
    case 'Wait':
      return enterWait(turn, frame, state);
    case 'Parallel':
      return enterParallel(turn, frame, state);
    case 'Map':
      return enterMap(turn, frame, state);
    case 'Succeed': {
      const input = effectiveInput(turn, frame, state);
      return finish(turn, frame, state, input, input);
    }
    case 'Fail':
      return { kind: 'failed', failure: failureOf(turn, frame, state) };
  }
}

function failureOf(turn: Turn, frame: Frame, state: CompiledFail): Failure {
  const scope = frameScope(turn, frame, frame.input);
  const error = textOf(state.error, scope);
  const cause = textOf(state.cause, scope);
  return { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
}
