import type { Json } from '../../shared/json.ts';
import { isJsonObject } from '../../shared/json.ts';
import { evaluateTemplate } from '../payload-template.ts';
import { type Failure, STATES_ERRORS } from '../state-failure.ts';
import { batchItems } from './batch-items.ts';
import type { ChildrenWork, Frame, MapItem, TaskWork } from './execution.ts';
import { executionOf, frameScope } from './frame-scope.ts';
import { failureDetails, recordAside, recordEvent } from './history.ts';
import { effectiveInput, finishWork, payloadOf } from './input-output.ts';
import { concurrencyOf, itemsOf, toItems, toleranceOf } from './map-settings.ts';
import { numberOf } from './number-fields.ts';
import type { CompiledMap, CompiledTransfer } from './program.ts';
import { recordAborted } from './record-aborted.ts';
import { endAttempt, startAttempt } from './task-attempt.ts';
import { type Outcome, openFrame, releaseWork, type Turn, WAITING } from './turn.ts';

/**
 * Starts the iterations of a Map, as many as may run at once. A distributed Map with an `ItemReader` first asks the
 * host for its items.
 * @throws StateFailure if the items or a setting cannot be computed.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html
 */
export function enterMap(turn: Turn, frame: Frame, state: CompiledMap): Outcome {
  const input = effectiveInput(turn, frame, state);
  const scope = frameScope(turn, frame, input);
  const maxConcurrency = concurrencyOf(state, scope);
  const items = state.reader === undefined ? itemsOf(state, scope) : [];
  recordEvent(turn, frame, 'MapStateStarted', { length: items.length });
  const tolerance = state.isDistributed ? toleranceOf(state, scope) : { count: 0, percentage: 0 };
  const work: ChildrenWork = {
    kind: 'children',
    mapInput: input,
    threadEventId: frame.lastEventId,
    running: [],
    items: state.batcher === undefined ? items : batchItems(state.batcher, items, scope),
    started: 0,
    maxConcurrency,
    results: [],
    succeeded: 0,
    failed: 0,
    failedPositions: [],
    toleratedCount: tolerance.count,
    toleratedPercentage: tolerance.percentage,
    mapRunId: state.isDistributed ? mapRunId(turn, frame, state) : null,
  };
  if (work.mapRunId !== null) {
    work.threadEventId = recordEvent(turn, frame, 'MapRunStarted', { mapRunArn: work.mapRunId });
  }
  if (state.reader !== undefined) return startTransfer(turn, frame, state.reader, 'read-items', work, undefined);
  frame.work = work;
  return startIterations(turn, frame, state, work);
}

/** The host read the items of a distributed Map. @throws StateFailure if they are no items. */
export function itemsRead(turn: Turn, frame: Frame, state: CompiledMap, work: TaskWork, output: Json): Outcome {
  endAttempt(turn, frame, work);
  const run = work.run;
  const items = toItems(output, true);
  if (run === null || items === undefined) {
    return runFailed(turn, frame, {
      error: 'States.ItemReaderFailed',
      cause: 'Attempting to map over non-iterable node.',
    });
  }
  const scope = frameScope(turn, frame, run.mapInput);
  const most = numberOf(state.maxItems, scope) ?? 0;
  const kept = most > 0 ? items.slice(0, most) : items;
  run.items = state.batcher === undefined ? kept : batchItems(state.batcher, kept, scope);
  frame.work = run;
  return startIterations(turn, frame, state, run);
}

/** The host wrote the results of a distributed Map; what it answers is the state's result. */
export function resultsWritten(turn: Turn, frame: Frame, state: CompiledMap, work: TaskWork, output: Json): Outcome {
  endAttempt(turn, frame, work);
  return finishRun(turn, frame, state, { MapRunArn: work.run?.mapRunId ?? '', ResultWriterDetails: output });
}

/** The host could not read the items or write the results. */
export function transferFailed(turn: Turn, frame: Frame, work: TaskWork, failure: Failure): Outcome {
  endAttempt(turn, frame, work);
  const fallback = work.purpose === 'read-items' ? 'States.ItemReaderFailed' : 'States.ResultWriterFailed';
  return runFailed(turn, frame, { error: fallback, ...failure });
}

/** An iteration ended well. @throws StateFailure if the results cannot be processed. */
export function iterationSucceeded(
  turn: Turn,
  frame: Frame,
  state: CompiledMap,
  work: ChildrenWork,
  iteration: Frame,
  output: Json,
): Outcome {
  endIteration(turn, frame, work, iteration, 'MapIterationSucceeded');
  work.results[iteration.position] = output;
  work.succeeded++;
  return startIterations(turn, frame, state, work);
}

/** An iteration failed: the Map fails too, unless a distributed one bears it. */
export function iterationFailed(
  turn: Turn,
  frame: Frame,
  state: CompiledMap,
  work: ChildrenWork,
  iteration: Frame,
  failure: Failure,
): Outcome {
  endIteration(turn, frame, work, iteration, 'MapIterationFailed');
  work.failed++;
  work.failedPositions.push(iteration.position);
  if (!state.isDistributed) {
    for (const id of work.running) {
      const other = turn.execution.frames[id];
      if (other === undefined) continue;
      recordAborted(turn, other);
      recordAside(turn, other, 'MapIterationAborted', { name: frame.state, index: other.position });
    }
    stopRun(turn, frame, work);
    return { kind: 'failed', failure };
  }
  if (isBorne(work)) return startIterations(turn, frame, state, work);
  stopRun(turn, frame, work);
  return runFailed(turn, frame, {
    error: STATES_ERRORS.exceedToleratedFailureThreshold,
    cause: 'The specified tolerated failure threshold was exceeded',
  });
}

function startIterations(turn: Turn, frame: Frame, state: CompiledMap, work: ChildrenWork): Outcome {
  while (work.running.length < work.maxConcurrency && work.started < work.items.length) {
    const item = work.items[work.started];
    if (item === undefined) break;
    startIteration(turn, frame, state, work, item, work.started);
    work.started++;
  }
  if (work.running.length > 0) return WAITING;
  frame.work = null;
  const failed = new Set(work.failedPositions);
  const kept = work.results.filter((_, position) => !failed.has(position));
  const results = state.flattensResults ? kept.flat(1) : kept;
  if (state.writer !== undefined) return startTransfer(turn, frame, state.writer, 'write-results', work, results);
  return finishRun(turn, frame, state, results);
}

function startIteration(
  turn: Turn,
  frame: Frame,
  state: CompiledMap,
  work: ChildrenWork,
  item: MapItem,
  position: number,
): void {
  const input =
    state.itemSelector === undefined
      ? item.value
      : evaluateTemplate(state.itemSelector, frameScope(turn, frame, work.mapInput, { item }));
  const lastEventId = state.isDistributed
    ? 1
    : recordAside(turn, frame, 'MapIterationStarted', { name: frame.state, index: position }, work.threadEventId);
  const child = state.isDistributed ? childOf(turn, frame, work, input, position) : null;
  const iteration = openFrame(turn, {
    flow: state.processor,
    parent: frame,
    position,
    item,
    child,
    input,
    lastEventId,
  });
  work.running.push(iteration.id);
  work.results.push(null);
}

function endIteration(turn: Turn, frame: Frame, work: ChildrenWork, iteration: Frame, type: string): void {
  work.running.splice(work.running.indexOf(iteration.id), 1);
  if (iteration.child !== null) return;
  work.threadEventId = iteration.lastEventId;
  frame.lastEventId = recordAside(turn, iteration, type, { name: frame.state, index: iteration.position });
}

function finishRun(turn: Turn, frame: Frame, state: CompiledMap, result: Json): Outcome {
  if (state.isDistributed) recordEvent(turn, frame, 'MapRunSucceeded', null);
  recordAside(turn, frame, 'MapStateSucceeded', null);
  return finishWork(turn, frame, state, result);
}

function runFailed(turn: Turn, frame: Frame, failure: Failure): Outcome {
  frame.work = null;
  recordEvent(turn, frame, 'MapRunFailed', failureDetails(failure.error, failure.cause));
  return { kind: 'failed', failure };
}

function stopRun(turn: Turn, frame: Frame, work: ChildrenWork): void {
  releaseWork(turn, work);
  frame.work = null;
  frame.lastEventId = work.threadEventId;
}

function isBorne(work: ChildrenWork): boolean {
  const percentage = (work.failed / work.items.length) * 100;
  const isCountBorne = work.failed <= work.toleratedCount;
  const isPercentageBorne = percentage <= work.toleratedPercentage;
  if (work.toleratedCount > 0 && work.toleratedPercentage > 0) return isCountBorne && isPercentageBorne;
  return isCountBorne || isPercentageBorne;
}

function startTransfer(
  turn: Turn,
  frame: Frame,
  transfer: CompiledTransfer,
  purpose: 'read-items' | 'write-results',
  run: ChildrenWork,
  results: Json | undefined,
): Outcome {
  const payload = payloadOf(turn, frame, transfer.payload, run.mapInput);
  startAttempt(turn, frame, {
    purpose,
    resource: transfer.resource,
    integration: transfer.integration,
    parameters: results !== undefined && isJsonObject(payload) ? { ...payload, Body: results } : payload,
    timeoutSeconds: undefined,
    heartbeatSeconds: undefined,
    credentials: undefined,
    run,
  });
  return WAITING;
}

function mapRunId(turn: Turn, frame: Frame, state: CompiledMap): string {
  const { identity } = executionOf(turn.execution, frame);
  const machine = identity.stateMachineId.replace(':stateMachine:', ':mapRun:');
  return `${machine}/${state.label ?? frame.state}:${identity.name}-${turn.execution.counters.event}`;
}

function childOf(turn: Turn, frame: Frame, work: ChildrenWork, input: Json, position: number): Frame['child'] {
  const { identity } = executionOf(turn.execution, frame);
  const name = `${work.mapRunId?.split(':').at(-1)}-${position}`;
  const id = `${identity.stateMachineId.replace(':stateMachine:', ':execution:')}/${frame.state}:${name}`;
  return { identity: { ...identity, id, name, startMillis: turn.nowMillis }, input };
}
