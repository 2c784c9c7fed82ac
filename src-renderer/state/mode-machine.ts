import { assign, createActor, setup } from 'xstate';

/** An entry of the palette that is being placed: a service and the number of its entry. */
export interface PlacingEntry {
  readonly type: string;
  readonly index: number;
}

/** Where a wire that is being drawn starts. `isBackwards` when it was started at an input, so it will end there. */
export interface WireStart {
  readonly resource: string;
  readonly port: string | undefined;
  readonly isBackwards: boolean;
  /** The wire that is there already and whose other end is being moved. */
  readonly moved?: string;
}

interface ModeContext {
  readonly placing: PlacingEntry | undefined;
  readonly wire: WireStart | undefined;
  readonly hovered: string | undefined;
  readonly renaming: string | undefined;
}

export type ModeEvent =
  | { type: 'place.started'; entry: PlacingEntry }
  | { type: 'wire.started'; from: WireStart }
  | { type: 'wire.hovered'; resource: string | undefined }
  | { type: 'rename.started'; id: string }
  | { type: 'finished' };

const IDLE: ModeContext = { placing: undefined, wire: undefined, hovered: undefined, renaming: undefined };

/** What the pointer and the keyboard are busy with on the canvas. One thing at a time; Esc always leads back to editing. */
export const modeMachine = setup({
  types: { context: {} as ModeContext, events: {} as ModeEvent },
  actions: {
    forget: assign(() => IDLE),
    placeEntry: assign(({ event }) => (event.type === 'place.started' ? { ...IDLE, placing: event.entry } : {})),
    startWire: assign(({ event }) => (event.type === 'wire.started' ? { ...IDLE, wire: event.from } : {})),
    hover: assign(({ event }) => (event.type === 'wire.hovered' ? { hovered: event.resource } : {})),
    startRename: assign(({ event }) => (event.type === 'rename.started' ? { ...IDLE, renaming: event.id } : {})),
  },
}).createMachine({
  id: 'mode',
  initial: 'editing',
  context: IDLE,
  on: {
    'place.started': { target: '.placing', actions: 'placeEntry' },
    'wire.started': { target: '.wiring', actions: 'startWire' },
    'rename.started': { target: '.renaming', actions: 'startRename' },
    finished: { target: '.editing', actions: 'forget' },
  },
  states: {
    editing: {},
    placing: {},
    wiring: { on: { 'wire.hovered': { actions: 'hover' } } },
    renaming: {},
  },
});

/** The one mode of the window. */
export const modeActor = createActor(modeMachine).start();
