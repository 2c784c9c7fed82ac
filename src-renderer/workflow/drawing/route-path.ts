import type { Position } from '#core/contract/graph.ts';

const RADIUS = 8;
const ARROW = 7;

/** The line through the corners of a way, its corners rounded, ending where the arrowhead begins. */
export function routePath(points: readonly Position[]): string {
  const line = shortenEnd(points, ARROW - 1);
  const [first] = line;
  if (first === undefined) return '';
  const parts = [`M${first.x} ${first.y}`];
  for (const [index, corner] of line.entries()) {
    const before = line[index - 1];
    const after = line[index + 1];
    if (before === undefined) continue;
    if (after === undefined) {
      parts.push(`L${corner.x} ${corner.y}`);
      continue;
    }
    const start = towards(corner, before, RADIUS);
    const end = towards(corner, after, RADIUS);
    parts.push(`L${start.x} ${start.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`);
  }
  return parts.join('');
}

/** The triangle at the end of a way. */
export function arrowPath(points: readonly Position[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const x = (end.x - before.x) / length;
  const y = (end.y - before.y) / length;
  const back = { x: end.x - x * ARROW, y: end.y - y * ARROW };
  const side = 3.5;
  return `M${end.x} ${end.y}L${back.x - y * side} ${back.y + x * side}L${back.x + y * side} ${back.y - x * side}Z`;
}

/** The point half way along a way. */
export function midpoint(points: readonly Position[]): Position {
  let left = lengthOf(points) / 2;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) return point;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    if (length >= left) return along(point, next, left / (length || 1));
    left -= length;
  }
  return { x: 0, y: 0 };
}

/** How far a point is from a way. */
export function distanceTo(points: readonly Position[], { x, y }: Position): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, start] of points.entries()) {
    const end = points[index + 1];
    if (end === undefined) continue;
    const length = (end.x - start.x) ** 2 + (end.y - start.y) ** 2 || 1;
    const share = ((x - start.x) * (end.x - start.x) + (y - start.y) * (end.y - start.y)) / length;
    const at = Math.min(1, Math.max(0, share));
    const near = { x: start.x + at * (end.x - start.x), y: start.y + at * (end.y - start.y) };
    least = Math.min(least, Math.hypot(near.x - x, near.y - y));
  }
  return least;
}

function lengthOf(points: readonly Position[]): number {
  return points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

function shortenEnd(points: readonly Position[], by: number): readonly Position[] {
  const end = points.at(-1);
  const before = points.at(-2);
  return end === undefined || before === undefined ? points : [...points.slice(0, -1), towards(end, before, by)];
}

function towards(from: Position, to: Position, distance: number): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance, length / 2 || distance) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function along(from: Position, to: Position, share: number): Position {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
