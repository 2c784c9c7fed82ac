import type { LifecycleDescription } from '../contract/lifecycle.ts';
import type { Box } from './geometry.ts';

/** A state of a lifecycle, with its place in the diagram. */
export interface DrawnState extends Box {
  /** As the machine names it: `in-flight`. */
  readonly name: string;
  readonly isInitial: boolean;
  /** Nothing leads out of it. Ends stand in rows below the others; the ways into them are told, not drawn. */
  readonly isFinal: boolean;
  /** The ways into it from other states. */
  readonly ways: readonly LifecycleWay[];
}

/** A way from one state to another, with the events that take it. */
export interface LifecycleWay {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

/** A way between two states that are no ends, with its line. */
export interface DrawnTransition extends LifecycleWay {
  /** SVG path data, and the place and direction of the arrow's tip. */
  readonly path: string;
  readonly tip: { readonly x: number; readonly y: number; readonly degrees: number };
}

/** A lifecycle as it is drawn, from its top left corner, in pixels at 100 %. */
export interface LifecycleDiagram {
  readonly width: number;
  readonly height: number;
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
}

const STATE = { width: 86, height: 36 };
const GAP = 6;
const ENDS_PER_ROW = 3;
/** Between one state and the next below it. */
const STEP = 24;
/** Between lines beside the states, and between the places where they leave and enter a state. */
const LANE = 12;
const SLOT = 8;
const CORNER = 6;
const EDGE = 2;

/**
 * Lays out the states of a lifecycle from top to bottom, its ends in rows below. A way to the next state is an arrow
 * between the two; one that passes other states goes round them, down on the right and back up on the left.
 */
export function drawLifecycle({ machine }: LifecycleDescription): LifecycleDiagram {
  const { initial, states = {} } = machine.config as {
    readonly initial?: unknown;
    readonly states?: Readonly<Record<string, { readonly on?: Readonly<Record<string, unknown>> }>>;
  };
  const ways = waysBetween(states);
  const leaving = new Set(ways.map(way => way.from));
  const living = Object.keys(states).filter(name => leaving.has(name));
  const ends = Object.keys(states).filter(name => !leaving.has(name));
  const drawnWays = ways.filter(way => leaving.has(way.to));
  const around = goAround(drawnWays, living);
  const beside = EDGE + LANE * Math.max(0, ...[...around.values()].map(({ lane }) => lane));
  const perRow = Math.min(ENDS_PER_ROW, ends.length);
  const width = Math.max(STATE.width + 2 * beside, rowWidth(perRow) + 2 * EDGE);
  const left = (width - STATE.width) / 2;
  const height = living.length * (STATE.height + STEP) - STEP + 2 * EDGE;
  const stateAt = (name: string, x: number, y: number): DrawnState => ({
    name,
    isInitial: name === initial,
    isFinal: !leaving.has(name),
    ways: ways.filter(way => way.to === name),
    x,
    y,
    ...STATE,
  });
  const rows = Math.ceil(ends.length / ENDS_PER_ROW);
  return {
    width,
    height: height + rows * (STATE.height + GAP),
    states: [
      ...living.map((name, index) => stateAt(name, left, topOf(index))),
      ...ends.map((name, index) => {
        const column = index % ENDS_PER_ROW;
        const row = Math.floor(index / ENDS_PER_ROW);
        const x = (width - rowWidth(perRow)) / 2 + column * (STATE.width + GAP);
        return stateAt(name, x, height + GAP + row * (STATE.height + GAP));
      }),
    ],
    transitions: drawnWays.map(way => {
      const round = around.get(way);
      const line = round === undefined ? straightLine(way, drawnWays, living, left) : roundLine(round, left);
      return { ...way, ...line };
    }),
  };
}

function topOf(index: number): number {
  return EDGE + index * (STATE.height + STEP);
}

function rowWidth(states: number): number {
  return Math.max(0, states * (STATE.width + GAP) - GAP);
}

/** A way round other states: by which side, in which lane from the states outwards, and where it meets its two states. */
interface WayAround {
  readonly isDown: boolean;
  readonly upper: number;
  readonly lower: number;
  readonly lane: number;
  upperY: number;
  lowerY: number;
}

/** The ways that pass other states, shorter ones nearer to the states, none on another. */
function goAround(ways: readonly LifecycleWay[], order: readonly string[]): ReadonlyMap<LifecycleWay, WayAround> {
  const around = new Map<LifecycleWay, WayAround>();
  const passing = ways
    .map(way => ({ way, from: order.indexOf(way.from), to: order.indexOf(way.to) }))
    .filter(({ from, to }) => Math.abs(from - to) > 1)
    .toSorted((one, other) => Math.abs(one.from - one.to) - Math.abs(other.from - other.to));
  for (const { way, from, to } of passing) {
    const [isDown, upper, lower] = [from < to, Math.min(from, to), Math.max(from, to)];
    const taken = new Set(
      [...around.values()]
        .filter(other => other.isDown === isDown && other.upper < lower && upper < other.lower)
        .map(({ lane }) => lane),
    );
    let lane = 1;
    while (taken.has(lane)) lane += 1;
    around.set(way, { isDown, upper, lower, lane, upperY: 0, lowerY: 0 });
  }
  for (const isDown of [true, false]) {
    for (const state of order.keys())
      spreadOnSide(
        [...around.values()].filter(way => way.isDown === isDown),
        state,
      );
  }
  return around;
}

/** Where lines meet one side of a state, so that none crosses another: those that go up above those that go down. */
function spreadOnSide(ways: readonly WayAround[], state: number): void {
  const up = ways.filter(({ lower }) => lower === state).toSorted((one, other) => one.lane - other.lane);
  const down = ways.filter(({ upper }) => upper === state).toSorted((one, other) => other.lane - one.lane);
  const middle = topOf(state) + STATE.height / 2;
  for (const [index, way] of [...up, ...down].entries()) {
    const y = middle + (index - (up.length + down.length - 1) / 2) * SLOT;
    if (way.lower === state) way.lowerY = y;
    else way.upperY = y;
  }
}

type Line = Pick<DrawnTransition, 'path' | 'tip'>;

/** An arrow to the state below or above; where both lead to each other, they run beside each other. */
function straightLine(
  { from, to }: LifecycleWay,
  ways: readonly LifecycleWay[],
  order: readonly string[],
  left: number,
): Line {
  const isDown = order.indexOf(from) < order.indexOf(to);
  const hasReturn = ways.some(way => way.from === to && way.to === from);
  const x = left + STATE.width / 2 + (hasReturn ? (isDown ? -SLOT : SLOT) : 0);
  const upper = topOf(Math.min(order.indexOf(from), order.indexOf(to))) + STATE.height;
  const [start, end] = isDown ? [upper, upper + STEP] : [upper + STEP, upper];
  return { path: `M ${x} ${start} L ${x} ${end}`, tip: { x, y: end, degrees: isDown ? 90 : -90 } };
}

function roundLine({ isDown, upperY, lowerY, lane }: WayAround, left: number): Line {
  const outward = isDown ? 1 : -1;
  const side = isDown ? left + STATE.width : left;
  const far = side + outward * LANE * lane;
  const bend = far - outward * CORNER;
  const [start, end] = isDown ? [upperY, lowerY] : [lowerY, upperY];
  const turn = CORNER * outward;
  const path = `M ${side} ${start} L ${bend} ${start} Q ${far} ${start} ${far} ${start + turn} L ${far} ${end - turn} Q ${far} ${end} ${bend} ${end} L ${side} ${end}`;
  return { path, tip: { x: side, y: end, degrees: isDown ? 180 : 0 } };
}

/** The ways from each state to others; events that stay in a state are not drawn. */
function waysBetween(
  states: Readonly<Record<string, { readonly on?: Readonly<Record<string, unknown>> }>>,
): readonly LifecycleWay[] {
  return Object.entries(states).flatMap(([from, { on = {} }]) => {
    const events = new Map<string, string[]>();
    for (const [event, transition] of Object.entries(on)) {
      for (const to of targetsOf(transition)) {
        const known = events.get(to);
        if (known === undefined) events.set(to, [event]);
        else if (!known.includes(event)) known.push(event);
      }
    }
    return [...events].filter(([to]) => to !== from).map(([to, names]) => ({ from, to, events: names }));
  });
}

function targetsOf(transition: unknown): readonly string[] {
  if (typeof transition === 'string') return [transition];
  if (Array.isArray(transition)) return transition.flatMap(targetsOf);
  if (typeof transition !== 'object' || transition === null || !('target' in transition)) return [];
  return typeof transition.target === 'string' ? [transition.target] : [];
}
