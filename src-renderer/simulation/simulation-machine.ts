import {
  assign,
  type CallbackActorLogic,
  type EventObject,
  forwardTo,
  fromCallback,
  fromPromise,
  type PromiseActorLogic,
  setup,
} from 'xstate';

/** How the run stands after it has moved. */
export type RunOutcome = 'running' | 'finished' | 'failed';

/** What can be asked of the run one at a time. */
export type StepKind = 'event' | 'timestamp' | 'back';

export type SimulationEvent =
  | { type: 'entered' }
  | { type: 'left' }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'step'; kind: StepKind }
  | { type: 'reset' }
  /** Starts again with the design as it is now, playing when it was playing. */
  | { type: 'restart' }
  | { type: 'scrub'; to: number }
  | { type: 'scrub.ended' }
  | { type: 'scrub.settled'; outcome: RunOutcome }
  /** The design was compared with the one that runs. */
  | { type: 'design.compared'; isStale: boolean }
  /** The run has stopped by itself: at its end, at a mistake, or at a breakpoint. */
  | { type: 'run.stopped'; outcome: RunOutcome }
  /** What runs it could not be loaded, or has died. */
  | { type: 'worker.failed' };

interface SimulationContext {
  /** Play as soon as the run is prepared, or scrubbing is over. */
  readonly wantsPlay: boolean;
  /** The design has changed since the run was prepared. */
  readonly isStale: boolean;
}

const NOTHING_READY = 'the machine was started without what it runs';

/** The simulation as the window sees it. What moves the run is provided by `simulation-actor.ts`. */
export const simulationMachine = setup({
  types: { context: {} as SimulationContext, events: {} as SimulationEvent },
  actors: {
    prepare: fromPromise<RunOutcome>(() => Promise.reject(new Error(NOTHING_READY))),
    step: fromPromise<RunOutcome, { kind: StepKind }>(() => Promise.reject(new Error(NOTHING_READY))),
    play: fromCallback(() => {}) as CallbackActorLogic<EventObject>,
    scrub: fromCallback(() => {}) as CallbackActorLogic<SimulationEvent, { to: number }>,
  } satisfies {
    prepare: PromiseActorLogic<RunOutcome>;
    step: PromiseActorLogic<RunOutcome, { kind: StepKind }>;
    play: CallbackActorLogic<EventObject>;
    scrub: CallbackActorLogic<SimulationEvent, { to: number }>;
  },
  actions: {
    wantPlay: assign({ wantsPlay: true }),
    wantNothing: assign({ wantsPlay: false }),
    beFresh: assign({ isStale: false }),
    noteStale: assign(({ event }) => (event.type === 'design.compared' ? { isStale: event.isStale } : {})),
  },
  guards: {
    wantsPlay: ({ context }) => context.wantsPlay,
    hasFinished: (_, outcome: RunOutcome) => outcome === 'finished',
    hasFailed: (_, outcome: RunOutcome) => outcome === 'failed',
  },
}).createMachine({
  id: 'simulation',
  initial: 'idle',
  context: { wantsPlay: false, isStale: false },
  on: {
    left: { target: '.idle', actions: 'wantNothing' },
    reset: { target: '.preparing', actions: 'wantNothing' },
    restart: { target: '.preparing', actions: 'wantNothing' },
    play: '.playing',
    step: '.stepping',
    scrub: { target: '.scrubbing', actions: 'wantNothing' },
    'design.compared': { actions: 'noteStale' },
    'worker.failed': '.failed',
  },
  states: {
    idle: {
      on: {
        entered: { target: 'preparing', actions: 'wantNothing' },
        play: { target: 'preparing', actions: 'wantPlay' },
        reset: {},
        restart: {},
        step: {},
        scrub: {},
        'design.compared': {},
        'worker.failed': {},
      },
    },
    preparing: {
      entry: 'beFresh',
      invoke: {
        src: 'prepare',
        onDone: [
          { guard: { type: 'hasFailed', params: ({ event }) => event.output }, target: 'failed' },
          { guard: 'wantsPlay', target: 'playing' },
          { target: 'ready' },
        ],
        onError: 'failed',
      },
      on: { play: { actions: 'wantPlay' }, pause: { actions: 'wantNothing' }, step: {}, scrub: {} },
    },
    ready: {},
    playing: {
      invoke: { src: 'play' },
      on: {
        play: {},
        pause: 'paused',
        restart: { target: 'preparing', actions: 'wantPlay' },
        scrub: { target: 'scrubbing', actions: 'wantPlay' },
        'run.stopped': [
          { guard: { type: 'hasFinished', params: ({ event }) => event.outcome }, target: 'finished' },
          { guard: { type: 'hasFailed', params: ({ event }) => event.outcome }, target: 'failed' },
          { target: 'paused' },
        ],
      },
    },
    paused: {},
    stepping: {
      invoke: {
        src: 'step',
        input: ({ event }) => ({ kind: event.type === 'step' ? event.kind : 'event' }),
        onDone: [
          { guard: { type: 'hasFinished', params: ({ event }) => event.output }, target: 'finished' },
          { guard: { type: 'hasFailed', params: ({ event }) => event.output }, target: 'failed' },
          { target: 'paused' },
        ],
        onError: 'failed',
      },
      on: { step: {} },
    },
    scrubbing: {
      invoke: {
        id: 'scrub',
        src: 'scrub',
        input: ({ event }) => ({ to: event.type === 'scrub' ? event.to : 0 }),
      },
      on: {
        scrub: { actions: forwardTo('scrub') },
        'scrub.ended': { actions: forwardTo('scrub') },
        'scrub.settled': [
          { guard: { type: 'hasFinished', params: ({ event }) => event.outcome }, target: 'finished' },
          { guard: { type: 'hasFailed', params: ({ event }) => event.outcome }, target: 'failed' },
          { guard: 'wantsPlay', target: 'playing' },
          { target: 'paused' },
        ],
        play: { actions: 'wantPlay' },
        pause: { actions: 'wantNothing' },
        step: {},
      },
    },
    finished: {
      on: {
        play: { target: 'preparing', actions: 'wantPlay' },
        step: [{ guard: ({ event }) => event.kind === 'back', target: 'stepping' }, {}],
      },
    },
    failed: { on: { play: { target: 'preparing', actions: 'wantPlay' }, step: {}, scrub: {} } },
  },
});
