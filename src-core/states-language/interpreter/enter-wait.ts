import type { Json } from '../../shared/json.ts';
import { evaluatePath } from '../json-path/evaluate-path.ts';
import { evaluateExpression, evaluateTyped, queryFailure } from '../jsonata/jsonata-expression.ts';
import type { EvaluationScope } from '../scope.ts';
import { runtimeFailure } from '../state-failure.ts';
import { parseTimestamp } from '../timestamp.ts';
import type { Frame } from './execution.ts';
import { frameScope } from './frame-scope.ts';
import { effectiveInput, finish } from './input-output.ts';
import { plainText } from './number-fields.ts';
import type { CompiledWait, ValueSource } from './program.ts';
import { type Outcome, startTimer, type Turn, WAITING } from './turn.ts';

/** AWS refuses a delay of more than 2^31 - 1 seconds when the state is entered. */
const LONGEST_DELAY_SECONDS = 2_147_483_647;

/**
 * Begins to wait; a delay of nothing or a time in the past continues at once.
 * @throws StateFailure if the delay or the time cannot be read.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html
 */
export function enterWait(turn: Turn, frame: Frame, state: CompiledWait): Outcome {
  const scope = frameScope(turn, frame, effectiveInput(turn, frame, state));
  const dueMillis =
    state.timestamp === undefined
      ? turn.nowMillis + secondsOf(state.seconds, scope) * 1000
      : millisOf(state.timestamp, scope);
  if (dueMillis - turn.nowMillis > LONGEST_DELAY_SECONDS * 1000) {
    throw runtimeFailure('Wait state delay is too long.');
  }
  if (dueMillis <= turn.nowMillis) return finishWait(turn, frame, state);
  frame.work = { kind: 'wait', timer: startTimer(turn, frame.id, 'wait', Math.floor(dueMillis)) };
  return WAITING;
}

/** The wait is over. */
export function finishWait(turn: Turn, frame: Frame, state: CompiledWait): Outcome {
  const input = effectiveInput(turn, frame, state);
  return finish(turn, frame, state, input, input);
}

function secondsOf(source: ValueSource | undefined, scope: EvaluationScope): number {
  if (source === undefined) return 0;
  switch (source.kind) {
    case 'constant':
      return Number(source.value);
    case 'jsonata': {
      const value = evaluateTyped(source.expression, 'number', scope) as number;
      if (Number.isInteger(value) && value >= 0) return value;
      throw queryFailure(`The Seconds field must be a whole number of at least 0, but was ${value}`, 'Seconds');
    }
    case 'path':
      return secondsAt(evaluatePath(source.path, scope), source.path.text);
    case 'template':
      return 0;
  }
}

function secondsAt(value: Json | undefined, path: string): number {
  if (value === undefined) throw runtimeFailure(`The SecondsPath parameter does not reference an input value: ${path}`);
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw runtimeFailure(`The SecondsPath parameter cannot be parsed as a long value: ${path} == ${plainText(value)}`);
  }
  if (value >= 0) return value;
  throw runtimeFailure(`The SecondsPath parameter references a negative value: ${path} == ${value}`);
}

function millisOf(source: ValueSource, scope: EvaluationScope): number {
  switch (source.kind) {
    case 'constant':
      return requireTimestamp(source.value, text => runtimeFailure(`The Timestamp ${text} is no timestamp`));
    case 'jsonata':
      return requireTimestamp(evaluateExpression(source.expression, scope), text =>
        queryFailure(
          `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
          'Timestamp',
        ),
      );
    case 'path': {
      const path = source.path.text;
      const value = evaluatePath(source.path, scope);
      if (value === undefined) {
        throw runtimeFailure(`The TimestampPath parameter does not reference an input value: ${path}`);
      }
      return requireTimestamp(value, text =>
        runtimeFailure(
          'The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: ' +
            `${path} == ${text}`,
        ),
      );
    }
    case 'template':
      return 0;
  }
}

function requireTimestamp(value: Json, failure: (text: string) => Error): number {
  const millis = typeof value === 'string' ? parseTimestamp(value) : undefined;
  if (millis !== undefined) return millis;
  throw failure(plainText(value));
}
