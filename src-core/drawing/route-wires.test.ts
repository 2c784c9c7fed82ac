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

  it('goes level with the other end where it has its side for itself', () => {
    const routes = route({ a: [0, 0], b: [0, 120], c: [400, 0] }, wire('1', 'a', 'c'), wire('2', 'b', 'c'));
    expect(routes.get('1')!.start.y).toBe(routes.get('1')!.end.y);
    expect(routes.get('2')!.start.y).not.toBe(routes.get('2')!.end.y);
    const tilted = route({ a: [0, 0], b: [400, 12] }, wire('w', 'a', 'b')).get('w')!;
    expect(tilted.start.y).toBe(tilted.end.y);
  });

  it('stays within the side of its card, however far the other end is', () => {
    const curve = route({ a: [0, 0], b: [400, 40] }, wire('w', 'a', 'b')).get('w')!;
    expect([curve.start.y, curve.end.y]).toEqual([32, 72]);
  });

  it('stays where it is when counters hang below its cards, and takes failures out below them', () => {
    const wires = [wire('w', 'a', 'b'), wire('dead', 'a', 'c', true)];
    const places = { a: [0, 0], b: [320, 0], c: [320, 104] } as const;
    const boxes = Object.entries(places).map(([id, [x, y]]) => {
      const card = cardAt({ x, y });
      return [id, { ...card, height: card.height + 34, head: card.height }] as const;
    });
    const counted = routeWires(new Map(boxes), wires);
    const plain = route(places, ...wires);
    expect(counted.get('w')).toEqual(plain.get('w'));
    expect(counted.get('dead')?.end).toEqual(plain.get('dead')?.end);
    expect(counted.get('dead')?.start).toEqual({ x: 104, y: 98 });
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
