import type { Behaviour, SimulationContext } from '../contract/behaviour.ts';
import type { Load } from '../contract/scenario.ts';
import type { ClientApi } from '../contract/service-api.ts';
import type { Millis } from '../shared/units.ts';
import { utf8Length } from '../shared/utf8.ts';
import { burstIntervalMillis, rateAt, rowMillis, windowEndMillis } from './load-rate.ts';

/** A line of load as an actor of the run. */
export interface LoadActor extends Load {
  /** End of the run. */
  readonly endMillis: Millis;
  readonly defaultBody: string;
}

interface LoadState {
  /** Messages sent so far. */
  sent: number;
}

const DEFAULT_BODY = '{"n":{{n}}}';
/** How a ramp and a Poisson process look for the next arrival when the rate is near nothing. */
const IDLE_STEP_MILLIS = 1_000;

function isOver(load: LoadActor, state: LoadState, atMillis: Millis): boolean {
  return atMillis >= windowEndMillis(load, load.endMillis) || (load.count !== undefined && state.sent >= load.count);
}

function millisToNext(load: LoadActor, context: SimulationContext): Millis {
  if (load.arrivals === 'burst') return burstIntervalMillis(load);
  const rate = rateAt(load, load.endMillis, context.nowMillis);
  if (rate <= 0) return IDLE_STEP_MILLIS;
  if (load.arrivals === 'poisson' || load.arrivals === 'poisson-curve')
    return roundToMicros((-Math.log(1 - context.random()) * 1000) / rate);
  return roundToMicros(1000 / rate);
}

// Times of a trace stay short to read.
function roundToMicros(millis: Millis): Millis {
  return Math.round(millis * 1000) / 1000;
}

function arrive(load: LoadActor, state: LoadState, context: SimulationContext): void {
  if (load.arrivals === 'rows') {
    sendRows(load, state, context);
    return;
  }
  if (isOver(load, state, context.nowMillis)) return;
  const isSilent = load.arrivals !== 'burst' && rateAt(load, load.endMillis, context.nowMillis) <= 0;
  const size = isSilent ? 0 : load.arrivals === 'burst' ? (load.burstSize ?? 1) : 1;
  for (let index = 0; index < size && !isOver(load, state, context.nowMillis); index += 1)
    sendOne(load, state, context);
  scheduleNext(load, state, context);
}

function sendRows(load: LoadActor, state: LoadState, context: SimulationContext): void {
  const rows = load.rows ?? [];
  for (let row = rows[state.sent]; row !== undefined; row = rows[state.sent]) {
    const inMillis = rowMillis(load, row) - context.nowMillis;
    if (isOver(load, state, context.nowMillis + Math.max(0, inMillis))) return;
    if (inMillis > 0) {
      context.schedule(inMillis, 'arrival.due');
      return;
    }
    state.sent += 1;
    context.api<ClientApi>(load.client).send({
      connection: load.connection,
      n: state.sent,
      body: row.body ?? load.body ?? load.defaultBody,
      attributes: row.attributes ?? load.attributes,
      key: row.key ?? keyName(1),
      isDuplicated: false,
    });
  }
}

// A constant rate is counted from its start, so that a thousand steps do not add up to a rounding error.
function scheduleNext(load: LoadActor, state: LoadState, context: SimulationContext): void {
  const exact =
    load.arrivals === 'constant' && load.ratePerSecond > 0
      ? load.fromSeconds * 1000 + roundToMicros((state.sent * 1000) / load.ratePerSecond) - context.nowMillis
      : millisToNext(load, context);
  const next = context.nowMillis + Math.max(0, exact);
  if (!isOver(load, state, next)) context.schedule(Math.max(0, exact), 'arrival.due');
}

function sendOne(load: LoadActor, state: LoadState, context: SimulationContext): void {
  state.sent += 1;
  const isDuplicated = load.duplicateShare !== undefined && context.random() < load.duplicateShare;
  context.api<ClientApi>(load.client).send({
    connection: load.connection,
    n: state.sent,
    body: pickBody(load, state, context),
    attributes: load.attributes,
    key: pickKey(load, state, context),
    isDuplicated,
  });
}

function pickBody(load: LoadActor, state: LoadState, context: SimulationContext): string {
  const body = load.bodies === undefined ? (load.body ?? load.defaultBody) : weighedBody(load.bodies, context);
  if (load.sizes === undefined) return body;
  // What a placeholder becomes is not known here; the number of the message is the most it can add.
  const bytes = drawBytes(load.sizes, context) - utf8Length(body) - String(state.sent).length;
  return bytes > 0 ? body + ' '.repeat(bytes) : body;
}

function weighedBody(bodies: NonNullable<Load['bodies']>, context: SimulationContext): string {
  let left = context.random() * bodies.reduce((sum, each) => sum + each.weight, 0);
  for (const { body, weight } of bodies) {
    left -= weight;
    if (left < 0) return body;
  }
  return bodies[bodies.length - 1]?.body ?? '';
}

function drawBytes(sizes: NonNullable<Load['sizes']>, context: SimulationContext): number {
  if (sizes.distribution === 'constant') return sizes.bytes;
  if (sizes.distribution === 'uniform') {
    return Math.round(sizes.fromBytes + (sizes.toBytes - sizes.fromBytes) * context.random());
  }
  const normal = Math.sqrt(-2 * Math.log(1 - context.random())) * Math.cos(2 * Math.PI * context.random());
  return Math.min(1_048_576, Math.round(sizes.medianBytes * Math.exp(sizes.sigma * normal)));
}

function pickKey(load: LoadActor, state: LoadState, context: SimulationContext): string {
  const keys = load.keys ?? 1;
  if (keys === 1) return keyName(1);
  if (load.keyDistribution === 'random') return keyName(1 + Math.floor(context.random() * keys));
  if (load.keyDistribution === 'zipf') return keyName(zipf(keys, context.random()));
  if (load.hotKeyShare === undefined) return keyName(((state.sent - 1) % keys) + 1);
  if (context.random() < load.hotKeyShare) return keyName(1);
  return keyName(2 + Math.floor(context.random() * (keys - 1)));
}

const NAMES_KEPT = 10_000;
const keyNames: string[] = [];

// One text a key and not one a message: it is what every table of keys is asked with.
function keyName(number: number): string {
  if (number > NAMES_KEPT) return `key-${number}`;
  while (keyNames.length <= number) keyNames.push(`key-${keyNames.length}`);
  return keyNames[number] ?? '';
}

// The shares 1, 1/2, 1/3, … add up to about ln(n): the inverse of that finds the key without a table.
function zipf(keys: number, random: number): number {
  return Math.min(keys, Math.max(1, Math.floor((keys + 1) ** random)));
}

/** How a line of load acts: it tells its client when to send. */
export const loadBehaviour: Behaviour<LoadActor, LoadState> = {
  lifecycles: [],
  initial: () => ({ sent: 0 }),
  start: (load, state, context) => {
    const first = load.arrivals === 'poisson' ? millisToNext(load, context) : 0;
    const row = load.arrivals === 'rows' ? load.rows?.[0] : undefined;
    const inMillis = row === undefined ? load.fromSeconds * 1000 + first : rowMillis(load, row);
    if (!isOver(load, state, inMillis)) context.schedule(inMillis, 'arrival.due');
  },
  on: { 'arrival.due': (load, state, _data, context) => arrive(load, state, context) },
  operations: {},
  gauges: () => ({}),
};

/** A line of load as it runs: with the body that its client sends where the load states none. */
export function loadActor(load: Load, endMillis: Millis, clientBody: unknown): LoadActor {
  return { ...load, endMillis, defaultBody: typeof clientBody === 'string' ? clientBody : DEFAULT_BODY };
}
