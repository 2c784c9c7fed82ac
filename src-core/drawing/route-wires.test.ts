import { describe, expect, it } from 'vitest';
import { cardAt } from './geometry.ts';
import { routeWires, type WireToRoute } from './route-wires.ts';
import { pointAlong } from './wire-route.ts';

const wire = (id: string, from: string, to: string, carriesFailures = false): WireToRoute => ({
  id,
  from,
  to,
  carriesFailures,
});

function route(places: Readonly<Record<string, readonly [number, number]>>, ...wires: readonly WireToRoute[]) {
  return routeWires(new Map(Object.entries(places).map(([id, [x, y]]) => [id, cardAt({ x, y })])), wires);
}

describe('the curve of a wire', () => {
  it('leaves on the right and arrives on the left when the target is ahead', () => {
    const curve = route({ a: [0, 0], b: [400, 0] }, wire('w', 'a', 'b')).get('w')!;
    expect(curve.start).toEqual({ x: 208, y: 32 });
    expect(curve.end).toEqual({ x: 400, y: 32 });
  });

  it('begins and ends where its card does, whatever the share', () => {
    const curve = route({ a: [0, 0], b: [-300, 200] }, wire('w', 'a', 'b')).get('w')!;
    expect(pointAlong(curve, 0)).toEqual(curve.start);
    expect(pointAlong(curve, 1)).toEqual(curve.end);
  });

  it('does not run on top of another between the same cards, nor of the way back', () => {
    const routes = route({ a: [0, 0], b: [400, 0] }, wire('1', 'a', 'b'), wire('2', 'a', 'b'), wire('3', 'b', 'a'));
    const middles = [...routes.values()].map(({ middle }) => `${Math.round(middle.x)} ${Math.round(middle.y)}`);
    expect(new Set(middles).size).toBe(3);
  });

  it('takes failures out below the card', () => {
    const curve = route({ a: [0, 0], b: [320, 120] }, wire('w', 'a', 'b', true)).get('w')!;
    expect(curve.start).toEqual({ x: 104, y: 64 });
    expect(curve.end).toEqual({ x: 320, y: 152 });
  });

  it('swings a loop to the side that is free', () => {
    const above = route({ a: [320, 0], b: [0, 0], c: [160, -90] }, wire('w', 'a', 'b')).get('w')!;
    expect(above.middle.y).toBeGreaterThan(64);
    const below = route({ a: [320, 0], b: [0, 0], c: [160, 90] }, wire('w', 'a', 'b')).get('w')!;
    expect(below.middle.y).toBeLessThan(0);
  });

  it('leaves out a wire whose card is not there', () => {
    expect(route({ a: [0, 0] }, wire('w', 'a', 'b')).size).toBe(0);
  });
});
