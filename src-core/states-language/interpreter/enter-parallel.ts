import type { Json } from '../../shared/json.ts';
import { type Failure, STATES_ERRORS } from '../state-failure.ts';
import type { ChildrenWork, Frame } from './execution.ts';
import { recordAside, recordEvent } from './history.ts';
import { effectiveInput, finishWork, payloadOf } from './input-output.ts';
import type { CompiledParallel } from './program.ts';
import { recordAborted } from './record-aborted.ts';
import { type Outcome, openFrame, releaseWork, type Turn, WAITING } from './turn.ts';

/**
 * Starts every branch with a copy of the input.
 * @throws StateFailure if the input cannot be computed.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html
 */
export function enterParallel(turn: Turn, frame: Frame, state: CompiledParallel): Outcome {
  const input = payloadOf(turn, frame, state.payload, effectiveInput(turn, frame, state));
  const lastEventId = recordEvent(turn, frame, 'ParallelStateStarted', null);
  const work: ChildrenWork = {
    kind: 'children',
    mapInput: input,
    threadEventId: lastEventId,
    running: [],
    items: [],
    started: state.branches.length,
    maxConcurrency: state.branches.length,
    results: state.branches.map(() => null),
    succeeded: 0,
    failed: 0,
    failedPositions: [],
    toleratedCount: 0,
    toleratedPercentage: 0,
    mapRunId: null,
  };
  frame.work = work;
  for (const [position, flow] of state.branches.entries()) {
    const branch = openFrame(turn, { flow, parent: frame, position, item: null, child: null, input, lastEventId });
    work.running.push(branch.id);
  }
  return WAITING;
}

/** A branch ended well. @throws StateFailure if the results cannot be processed. */
export function branchSucceeded(
  turn: Turn,
  frame: Frame,
  state: CompiledParallel,
  work: ChildrenWork,
  branch: Frame,
  output: Json,
): Outcome {
  work.running.splice(work.running.indexOf(branch.id), 1);
  work.results[branch.position] = output;
  if (work.running.length > 0) return WAITING;
  frame.work = null;
  frame.lastEventId = branch.lastEventId;
  recordAside(turn, frame, 'ParallelStateSucceeded', null);
  return finishWork(turn, frame, state, work.results);
}

/** A branch failed: the others stop and the state fails with the branch's error. */
export function branchFailed(turn: Turn, frame: Frame, work: ChildrenWork, branch: Frame, failure: Failure): Outcome {
  work.running.splice(work.running.indexOf(branch.id), 1);
  recordAborted(turn, branch);
  for (const id of work.running) {
    const other = turn.execution.frames[id];
    if (other !== undefined) recordAborted(turn, other);
  }
  releaseWork(turn, work);
  frame.work = null;
  frame.lastEventId = branch.lastEventId;
  return { kind: 'failed', failure: { alias: STATES_ERRORS.branchFailed, ...failure } };
}
