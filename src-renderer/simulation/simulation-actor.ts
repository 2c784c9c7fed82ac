import { useSelector } from '@xstate/react';
import { type Remote, wrap } from 'comlink';
import { createActor, type EventObject, fromCallback, fromPromise, type SnapshotFrom } from 'xstate';
import { useDesign } from '../state/design-store.ts';
import { chosenRun, runningDesign, runsAlike } from './chosen-scenario.ts';
import type { RunBatch, RunWorker } from './run/protocol.ts';
import { currentSpeed, forgetChoices, useRunOptions } from './run-options.ts';
import { beginRun, clearRun, failRun, NOT_LOADED, noteUnmet, takeBatch, useRun } from './run-store.ts';
import { type RunOutcome, type SimulationEvent, type StepKind, simulationMachine } from './simulation-machine.ts';

/** While typing goes on, the design is not compared with the run. */
const TYPING_MILLIS = 250;

let remote: Remote<RunWorker> | undefined;

/** The worker that holds the run, started when it is first needed. */
export function runWorker(): Remote<RunWorker> {
  remote ??= startWorker();
  return remote;
}

function startWorker(): Remote<RunWorker> {
  const worker = new Worker(new URL('./run/simulation.worker.ts', import.meta.url), {
    type: 'module',
    name: 'simulation',
  });
  // Whoever waits for an answer would wait for ever: a worker that is gone answers nothing.
  worker.addEventListener('error', event => {
    event.preventDefault();
    worker.terminate();
    remote = undefined;
    failRun(event.message ?? NOT_LOADED);
    sendToSimulation({ type: 'worker.failed' });
  });
  return wrap<RunWorker>(worker);
}

function show(batch: RunBatch): RunOutcome {
  takeBatch(batch);
  if (batch.failure !== undefined) return 'failed';
  return batch.isFinished ? 'finished' : 'running';
}

const prepare = fromPromise<RunOutcome>(async () => {
  const { present } = useDesign.getState().history;
  const choice = useRunOptions.getState();
  // What a finding showed no longer fits the design: back to the design's own scenarios.
  if (runningDesign(present, choice.shown) === undefined) useRunOptions.setState({ shown: undefined });
  const setup = chosenRun(present, choice);
  beginRun(setup.document, setup.scenario.name);
  return show(await runWorker().start(setup));
});

const step = fromPromise<RunOutcome, { kind: StepKind }>(async ({ input: { kind } }) => {
  const worker = runWorker();
  return show(kind === 'back' ? await worker.stepBack() : await worker.step(kind));
});

/** One batch a frame, and never a second wish before the first is answered. */
const play = fromCallback<EventObject>(({ sendBack }) => {
  let isLive = true;
  let last = performance.now();
  const frame = async (time: number) => {
    if (!isLive) return;
    const { skipsQuiet, breakpoints: stops, until } = useRunOptions.getState();
    const breakpoints = [...stops].map(([element, condition]) => ({ element, condition }));
    const speed = until === undefined ? currentSpeed() : Number.POSITIVE_INFINITY;
    const wish = { elapsedMillis: time - last, speed, skipsQuiet, breakpoints, until };
    last = time;
    const batch = await runWorker().advance(wish);
    const outcome = show(batch);
    if (!isLive) return;
    if (outcome === 'finished' && until !== undefined && batch.stoppedAt === undefined) noteUnmet(until);
    if (outcome !== 'running' || batch.stoppedAt !== undefined) sendBack({ type: 'run.stopped', outcome });
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return () => {
    isLive = false;
    useRunOptions.setState({ until: undefined });
  };
});

/** Follows the scrubber to where it was last, and settles there when it is let go. */
const scrub = fromCallback<SimulationEvent, { to: number }>(({ input, receive, sendBack }) => {
  let target = input.to;
  let isHeld = true;
  let isMoving = false;
  let isLive = true;
  const move = async () => {
    if (isMoving) return;
    isMoving = true;
    let outcome: RunOutcome = 'running';
    let reached = Number.NaN;
    while (isLive && reached !== target) {
      const goal = target;
      const batch = await runWorker().seek(goal);
      outcome = show(batch);
      const isThere = Math.abs(batch.nowMillis - Math.min(Math.max(0, goal), batch.endMillis)) < 1e-6;
      if (isThere || outcome === 'failed') reached = goal;
    }
    isMoving = false;
    if (isLive && !isHeld) sendBack({ type: 'scrub.settled', outcome });
  };
  receive(event => {
    if (event.type === 'scrub') target = event.to;
    if (event.type === 'scrub.ended') isHeld = false;
    void move();
  });
  void move();
  return () => {
    isLive = false;
  };
});

/** The one simulation of the window. */
export const simulationActor = createActor(
  simulationMachine.provide({ actors: { prepare, step, play, scrub } }),
).start();

/** A playing run tells its counters a few times a second; one that has stopped tells those of its very moment. */
function readWhenPaused(): void {
  let wasPlaying = false;
  simulationActor.subscribe(async snapshot => {
    const hasStopped = wasPlaying && snapshot.matches('paused');
    wasPlaying = snapshot.matches('playing');
    if (hasStopped) show(await runWorker().read());
  });
}

export function sendToSimulation(event: SimulationEvent): void {
  simulationActor.send(event);
}

/** Reads from the state of the simulation. */
export function useSimulation<Value>(select: (snapshot: SnapshotFrom<typeof simulationMachine>) => Value): Value {
  return useSelector(simulationActor, select);
}

/** Whether the window is in its simulation mode. */
export function useIsSimulating(): boolean {
  return useSimulation(snapshot => !snapshot.matches('idle'));
}

function isIdle(): boolean {
  return simulationActor.getSnapshot().matches('idle');
}

/** A run belongs to its design: another design ends it, a change of the design makes it stale. */
function watchDesign(): void {
  let openCount = useDesign.getState().openCount;
  let timer: ReturnType<typeof setTimeout> | undefined;
  useDesign.subscribe((state, before) => {
    if (state.openCount !== openCount) {
      openCount = state.openCount;
      sendToSimulation({ type: 'left' });
      clearRun();
      forgetChoices();
      return;
    }
    if (state.history.present === before.history.present || isIdle()) return;
    clearTimeout(timer);
    timer = setTimeout(compareDesign, TYPING_MILLIS);
  });
}

function compareDesign(): void {
  const { document } = useRun.getState();
  if (document === undefined || isIdle()) return;
  const { scenario, restartsOnChange, shown } = useRunOptions.getState();
  const present = runningDesign(useDesign.getState().history.present, shown);
  const isStale = present === undefined || !runsAlike(document, present, scenario);
  if (isStale && restartsOnChange) sendToSimulation({ type: 'restart' });
  else sendToSimulation({ type: 'design.compared', isStale });
}

/** What a finding shows is over when the simulation is left. */
simulationActor.subscribe(snapshot => {
  if (snapshot.matches('idle') && useRunOptions.getState().shown !== undefined) {
    useRunOptions.setState({ shown: undefined });
  }
});

watchDesign();
readWhenPaused();
