import { expose } from 'comlink';
import { z } from 'zod';
import { InternalError } from '#core/shared/internal-error.ts';
import type { RunBatch, RunWorker } from './protocol.ts';
import { RunSession } from './run-session.ts';

// The page's policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

let session: RunSession | undefined;
let last: RunBatch | undefined;

function run(move: (session: RunSession) => RunBatch): RunBatch {
  try {
    if (session === undefined) throw new InternalError('RUN_START', 'the run has not been started');
    last = move(session);
    return last;
  } catch (error) {
    return failedBatch(error);
  }
}

/** What stops a run is our mistake, not the person's; it is told with what it says, and nothing else stops. */
function failedBatch(error: unknown): RunBatch {
  const why = error instanceof Error ? error.message : String(error);
  return {
    nowMillis: last?.nowMillis ?? 0,
    endMillis: last?.endMillis ?? 1,
    furthestMillis: last?.furthestMillis ?? 0,
    isFinished: false,
    handledEvents: last?.handledEvents ?? 0,
    isJump: false,
    skippedMillis: 0,
    transfers: [],
    crowd: {},
    failure: why,
  };
}

const now = () => performance.now();

const worker: RunWorker = {
  start: setup => {
    session = undefined;
    last = undefined;
    try {
      session = new RunSession(setup, now);
    } catch (error) {
      return failedBatch(error);
    }
    return run(started => started.first());
  },
  advance: wish => run(running => running.advance(wish)),
  step: kind => run(running => running.step(kind)),
  stepBack: () => run(running => running.stepBack()),
  seek: millis => run(running => running.seek(millis)),
  messages: query => session?.messages(query) ?? { total: 0, all: 0, from: 0, rows: [] },
  story: message => session?.story(message),
  trace: (from, count) => session?.trace(from, count) ?? [],
  executions: machine => session?.executions(machine) ?? { total: 0, rows: [], states: {} },
  history: (machine, execution) => session?.history(machine, execution) ?? [],
  census: element => session?.census(element),
  whereabouts: (thing, places) => session?.whereabouts(thing, places),
  read: () => run(stopped => stopped.read()),
  latency: element => session?.latency(element) ?? { times: [], p50: [], p95: [], p99: [] },
};

expose(worker);
