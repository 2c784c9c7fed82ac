import type { DotShape, Transfer } from '../run/protocol.ts';

/** How long a message takes from one end of a wire to the other on the screen, whatever the speed of the run. */
export const HOP_MILLIS = 620;
/** A message that would have to wait longer for its turn travels with the one before it. */
const MOST_WAITING_MILLIS = 220;
/** A message that has not arrived in virtual time waits at this share of its wire. */
const HALT_SHARE = 0.8;
const FORGET_MILLIS = 4_000;
/** Members of a bundle that are remembered by name. */
const MOST_MEMBERS = 24;

/** A dot on a wire, or a bundle of them. */
export interface Dot {
  readonly wire: string;
  readonly message: string;
  readonly origin: string;
  readonly shape: DotShape;
  /** What its colour stands for; undefined in a bundle of several. */
  colourKey: string | undefined;
  /** When it sets out, on the clock of the screen. */
  startsAt: number;
  /** When it arrives, in virtual time. */
  arrivesAtMillis: number;
  /** Messages that it stands for. */
  count: number;
  readonly members: string[];
  /** Where it was last drawn, pixels of the canvas element. */
  x: number;
  y: number;
}

/**
 * A message that goes round and round faster than can be shown falls behind by this at most; then it is shown to set
 * out before it is seen to arrive.
 */
const MOST_BEHIND_MILLIS = 3 * HOP_MILLIS;

/** The least time between two that set out on a wire, so that they do not cover each other. */
export interface Gaps {
  readonly dotMillis: number;
  readonly bundleMillis: number;
}

const USUAL_GAPS: Gaps = { dotMillis: 26, bundleMillis: 90 };

/**
 * What moves on the wires. A hop takes a constant time on the screen; a message sets out on its next hop only when it
 * has been seen to arrive, so that cause comes before effect at every speed.
 */
export class DotField {
  /** Time on the screen, milliseconds; it stands still while the run is paused. */
  clock = 0;
  /** In the order in which they were made. */
  dots: Dot[] = [];
  private readonly newest = new Map<string, Dot>();
  /** When a message is seen to arrive. */
  private arrivals = new Map<string, number>();
  private forgotAt = 0;
  private readonly gapsOf: (wire: string) => Gaps;

  /** `gapsOf` tells the gaps of a wire: a short one has room for fewer. */
  constructor(gapsOf: (wire: string) => Gaps = () => USUAL_GAPS) {
    this.gapsOf = gapsOf;
  }

  /** Lets a message set out. */
  add(transfer: Transfer): void {
    const { message, parent, origin, wire, arrivesAtMillis, colourKey, shape } = transfer;
    const after = this.arrivals.get(message) ?? (parent === undefined ? undefined : this.arrivals.get(parent));
    const wished = Math.min(Math.max(this.clock, after ?? 0), this.clock + MOST_BEHIND_MILLIS);
    const last = this.newest.get(wire);
    const startsAt = last === undefined ? wished : Math.max(wished, last.startsAt + this.gapAfter(last));
    if (last !== undefined && startsAt - wished > MOST_WAITING_MILLIS) {
      join(last, transfer);
      this.arrivals.set(message, last.startsAt + HOP_MILLIS);
      return;
    }
    this.put({
      wire,
      message,
      origin,
      shape,
      colourKey,
      startsAt,
      arrivesAtMillis,
      count: 1,
      members: [message],
      x: 0,
      y: 0,
    });
    this.arrivals.set(message, startsAt + HOP_MILLIS);
  }

  /** Lets messages set out that are only counted. */
  addCrowd(wire: string, count: number, nowMillis: number): void {
    const last = this.newest.get(wire);
    if (last !== undefined && last.startsAt >= this.clock - this.gapsOf(wire).bundleMillis) {
      last.count += count;
      last.colourKey = undefined;
      return;
    }
    const nobody = { message: '', origin: '', shape: 'plain' as const, colourKey: undefined, members: [], x: 0, y: 0 };
    this.put({ ...nobody, wire, startsAt: this.clock, arrivesAtMillis: nowMillis, count });
  }

  /** Starts afresh with what is on its way at a moment. */
  restart(transfers: readonly Transfer[], nowMillis: number): void {
    this.dots = [];
    this.newest.clear();
    this.arrivals.clear();
    for (const transfer of transfers) {
      const { departsAtMillis, arrivesAtMillis } = transfer;
      const share = (nowMillis - departsAtMillis) / Math.max(1, arrivesAtMillis - departsAtMillis);
      this.add(transfer);
      const dot = this.newest.get(transfer.wire);
      if (dot !== undefined) dot.startsAt -= HALT_SHARE * Math.min(1, Math.max(0, share)) * HOP_MILLIS;
    }
  }

  /** Lets time on the screen pass, and forgets what has arrived. */
  tick(elapsedMillis: number, nowMillis: number): void {
    this.clock += elapsedMillis;
    this.forgetArrived(nowMillis);
    if (this.clock - this.forgotAt < FORGET_MILLIS) return;
    this.forgotAt = this.clock;
    this.arrivals = new Map([...this.arrivals].filter(([, at]) => at > this.clock - HOP_MILLIS));
  }

  /** The share of its wire that a dot has behind it, eased; undefined before it sets out. */
  shareOf(dot: Dot, nowMillis: number): number | undefined {
    const share = (this.clock - dot.startsAt) / HOP_MILLIS;
    if (share < 0) return undefined;
    return ease(nowMillis < dot.arrivesAtMillis ? Math.min(share, HALT_SHARE) : Math.min(share, 1));
  }

  /** Whether anything would look different after some more time. */
  isMoving(nowMillis: number): boolean {
    return this.dots.some(dot => {
      const share = (this.clock - dot.startsAt) / HOP_MILLIS;
      return share < (nowMillis < dot.arrivesAtMillis ? HALT_SHARE : 1);
    });
  }

  /** In place: thousands of dots are looked at in every frame. */
  private forgetArrived(nowMillis: number): void {
    let left = 0;
    for (const dot of this.dots) {
      if (this.hasArrived(dot, nowMillis)) continue;
      this.dots[left] = dot;
      left += 1;
    }
    this.dots.length = left;
  }

  private hasArrived(dot: Dot, nowMillis: number): boolean {
    return this.clock - dot.startsAt >= HOP_MILLIS && nowMillis >= dot.arrivesAtMillis;
  }

  private gapAfter(dot: Dot): number {
    const { dotMillis, bundleMillis } = this.gapsOf(dot.wire);
    return dot.count > 1 ? bundleMillis : dotMillis;
  }

  private put(dot: Dot): void {
    this.dots.push(dot);
    this.newest.set(dot.wire, dot);
  }
}

function join(bundle: Dot, transfer: Transfer): void {
  bundle.count += 1;
  if (bundle.members.length < MOST_MEMBERS) bundle.members.push(transfer.message);
  if (bundle.colourKey !== transfer.colourKey) bundle.colourKey = undefined;
  // A message held up on the wire (a latency fault) does not hold up those that travel with it.
  bundle.arrivesAtMillis = Math.min(bundle.arrivesAtMillis, transfer.arrivesAtMillis);
}

/** A little slower at both ends, so that leaving and arriving can be seen. */
export function ease(share: number): number {
  const curve = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
  return (share + curve) / 2;
}
