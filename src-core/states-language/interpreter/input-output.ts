import { isJsonObject, type Json } from '../../shared/json.ts';
import { writeAtPath } from '../json-path/reference-path.ts';
import { exceedsJsonBytes, toJsonText } from '../json-text.ts';
import { evaluateTemplate, type PayloadTemplate, requirePath } from '../payload-template.ts';
import { STATES_ERRORS, StateFailure } from '../state-failure.ts';
import type { Frame } from './execution.ts';
import { frameScope, type ScopeExtras } from './frame-scope.ts';
import type { CompiledState, CompiledWork, PathField } from './program.ts';
import type { Outcome, Turn } from './turn.ts';

/**
 * The part of a state's input that it works on: what `InputPath` selects, in JSONata all of it.
 * @throws StateFailure (States.Runtime) if the path finds nothing.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html
 */
export function effectiveInput(turn: Turn, frame: Frame, state: CompiledState): Json {
  return selectPath(turn, frame, state.inputPath, frame.input);
}

/** The payload that a template makes of an input; without a template the input itself. */
export function payloadOf(
  turn: Turn,
  frame: Frame,
  template: PayloadTemplate | undefined,
  input: Json,
  extras: ScopeExtras = {},
): Json {
  return template === undefined ? input : evaluateTemplate(template, frameScope(turn, frame, input, extras));
}

/**
 * What becomes of the result of a Task, Parallel or Map: `ResultSelector`, `ResultPath` and `OutputPath`, or `Output`;
 * beside it `Assign`.
 * @throws StateFailure
 */
export function finishWork(turn: Turn, frame: Frame, state: CompiledState & CompiledWork, result: Json): Outcome {
  requireSize(turn, result, `The state/task '${state.name}' returned a result`);
  if (state.language === 'JSONPath') {
    const selected = payloadOf(turn, frame, state.resultSelector, result);
    return finish(turn, frame, state, selected, selected);
  }
  return finishExpressions(turn, frame, state, result, { result });
}

/**
 * What becomes of the result of a Pass, Wait or Succeed state.
 * @param assignInput what `$` is in the state's `Assign` (JSONPath).
 * @throws StateFailure
 */
export function finish(turn: Turn, frame: Frame, state: CompiledState, result: Json, assignInput: Json): Outcome {
  if (state.language === 'JSONata') return finishExpressions(turn, frame, state, result, {});
  const assigned = assign(turn, frame, state.assign, assignInput, {});
  return done(turn, frame, state, placeResult(turn, frame, state, result), assigned, state.next);
}

/**
 * The output of a JSONPath state: its result placed by `ResultPath` and filtered by `OutputPath`.
 * @throws StateFailure
 */
export function placeResult(turn: Turn, frame: Frame, state: CompiledState, result: Json): Json {
  return selectPath(turn, frame, state.outputPath, mergeResult(state.resultPath, frame.input, result));
}

function finishExpressions(turn: Turn, frame: Frame, state: CompiledState, result: Json, extras: ScopeExtras): Outcome {
  const assigned = assign(turn, frame, state.assign, frame.input, extras);
  const output =
    state.output === undefined ? result : evaluateTemplate(state.output, frameScope(turn, frame, frame.input, extras));
  return done(turn, frame, state, output, assigned, state.next);
}

/**
 * The end of a state's visit.
 * @throws StateFailure (States.DataLimitExceeded) if the output is too large.
 */
export function done(
  turn: Turn,
  frame: Frame,
  state: CompiledState,
  output: Json,
  assigned: Readonly<Record<string, Json>> | undefined,
  next: string | undefined,
): Outcome {
  if (output !== frame.input) requireSize(turn, output, `The state/task '${state.name}' returned a result`);
  return assigned === undefined ? { kind: 'done', output, next } : { kind: 'done', output, assigned, next };
}

/**
 * The values that an `Assign` gives to variables; they count from the next state on.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
 */
export function assign(
  turn: Turn,
  frame: Frame,
  template: PayloadTemplate | undefined,
  input: Json,
  extras: ScopeExtras,
): Readonly<Record<string, Json>> | undefined {
  if (template === undefined) return undefined;
  const values = evaluateTemplate(template, frameScope(turn, frame, input, extras));
  requireSize(turn, values, `The variables assigned by the state '${frame.state}' have a size`);
  if (!isJsonObject(values) || Object.keys(values).length === 0) return undefined;
  return values as Readonly<Record<string, Json>>;
}

/**
 * Puts a result where `ResultPath` says: by default it replaces the input, at `null` it is dropped.
 * @throws StateFailure (States.ResultPathMatchFailure) if the place cannot be made.
 */
export function mergeResult(resultPath: PathField, input: Json, result: Json): Json {
  if (resultPath === undefined) return result;
  if (resultPath === null) return input;
  const merged = writeAtPath(input, resultPath, result);
  if (merged !== undefined) return merged;
  throw new StateFailure(
    STATES_ERRORS.resultPathMatchFailure,
    `Unable to apply ReferencePath ${resultPath.text} to input ${toJsonText(input)}`,
  );
}

function selectPath(turn: Turn, frame: Frame, path: PathField, value: Json): Json {
  if (path === undefined) return value;
  if (path === null) return {};
  if (path.segments.length === 0 && path.root.kind === 'input') return value;
  return requirePath(path, frameScope(turn, frame, value));
}

function requireSize(turn: Turn, value: Json, subject: string): void {
  const limit = turn.runtime.limits.payloadBytes;
  if (!exceedsJsonBytes(value, limit)) return;
  throw new StateFailure(
    STATES_ERRORS.dataLimitExceeded,
    `${subject} with a size exceeding the maximum number of bytes service limit.`,
  );
}
