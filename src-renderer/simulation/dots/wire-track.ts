import type { Position } from '#core/contract/graph.ts';
import { pointAlong, type WireRoute } from '#core/drawing/wire-route.ts';

const STEPS = 40;

/** Points of a curve at equal distances, so that dots keep an even pace around bends. */
export interface WireTrack {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Canvas units. */
  readonly length: number;
}

const tracks = new WeakMap<WireRoute, WireTrack>();

/** The track of a route; made once for each. */
export function trackOf(route: WireRoute): WireTrack {
  const known = tracks.get(route);
  if (known !== undefined) return known;
  const made = makeTrack(route);
  tracks.set(route, made);
  return made;
}

function makeTrack(route: WireRoute): WireTrack {
  const points: Position[] = [];
  const lengths: number[] = [0];
  for (let step = 0; step <= STEPS * 2; step += 1) {
    const point = pointAlong(route, step / (STEPS * 2));
    const before = points.at(-1);
    if (before !== undefined) {
      lengths.push((lengths.at(-1) ?? 0) + Math.hypot(point.x - before.x, point.y - before.y));
    }
    points.push(point);
  }
  const total = lengths.at(-1) ?? 0;
  const xs = new Float64Array(STEPS + 1);
  const ys = new Float64Array(STEPS + 1);
  let at = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const wanted = (total * step) / STEPS;
    while (at < lengths.length - 2 && (lengths[at + 1] ?? 0) < wanted) at += 1;
    const from = points[at] ?? route.start;
    const to = points[at + 1] ?? route.end;
    const span = (lengths[at + 1] ?? 0) - (lengths[at] ?? 0);
    const share = span === 0 ? 0 : (wanted - (lengths[at] ?? 0)) / span;
    xs[step] = from.x + (to.x - from.x) * share;
    ys[step] = from.y + (to.y - from.y) * share;
  }
  return { xs, ys, length: total };
}

/** The point at a share of the way, 0 ≤ share ≤ 1, written into `point`. */
export function pointOfTrack({ xs, ys }: WireTrack, share: number, point: { x: number; y: number }): void {
  const at = Math.min(Math.max(share, 0), 1) * STEPS;
  const index = Math.min(Math.floor(at), STEPS - 1);
  const rest = at - index;
  point.x = (xs[index] ?? 0) + ((xs[index + 1] ?? 0) - (xs[index] ?? 0)) * rest;
  point.y = (ys[index] ?? 0) + ((ys[index + 1] ?? 0) - (ys[index] ?? 0)) * rest;
}
