import { describe, expect, it } from 'vitest';
import type { Transfer } from '../run/protocol.ts';
import { DotField, ease, HOP_MILLIS } from './dot-field.ts';
import { countWords } from './draw-dots.ts';

const transfer = (message: string, parts: Partial<Transfer> = {}): Transfer => ({
  message,
  parent: undefined,
  origin: message,
  wire: 'w1',
  departsAtMillis: 0,
  arrivesAtMillis: 50,
  colourKey: 'a',
  shape: 'plain',
  ...parts,
});

describe('dots on the wires', () => {
  it('take the same time for a hop and are gone when it is over', () => {
    const field = new DotField();
    field.add(transfer('m1'));
    field.tick(HOP_MILLIS / 2, 1000);
    expect(field.shareOf(field.dots[0]!, 1000)).toBeCloseTo(0.5);
    field.tick(HOP_MILLIS / 2, 1000);
    expect(field.dots).toEqual([]);
  });

  it('wait before the end of the wire until they arrive in virtual time', () => {
    const field = new DotField();
    field.add(transfer('m1', { arrivesAtMillis: 5_000 }));
    field.tick(10 * HOP_MILLIS, 100);
    expect(field.shareOf(field.dots[0]!, 100)).toBeLessThan(1);
    expect(field.isMoving(100)).toBe(false);
    field.tick(0, 5_000);
    expect(field.dots).toEqual([]);
  });

  it('set out on the next hop only after they were seen to arrive', () => {
    const field = new DotField();
    field.add(transfer('m1'));
    field.add(transfer('m1', { wire: 'w2' }));
    field.add(transfer('m2', { wire: 'w3', parent: 'm1' }));
    field.tick(HOP_MILLIS * 0.9, 1000);
    expect(field.dots.map(dot => field.shareOf(dot, 1000) === undefined)).toEqual([false, true, true]);
    field.tick(HOP_MILLIS, 1000);
    expect(field.dots.map(dot => dot.wire)).toEqual(['w2', 'w3']);
  });

  it('keep their distance, and travel as one counted bundle when there are too many', () => {
    const field = new DotField();
    for (let number = 1; number <= 50; number += 1) field.add(transfer(`m${number}`));
    const starts = field.dots.map(dot => dot.startsAt);
    expect(field.dots.length).toBeLessThan(12);
    expect(field.dots.at(-1)?.count).toBeGreaterThan(30);
    expect(field.dots.reduce((sum, dot) => sum + dot.count, 0)).toBe(50);
    expect(starts.every((start, index) => index === 0 || start - starts[index - 1]! >= 20)).toBe(true);
    expect(field.dots.at(-1)).toMatchObject({ colourKey: 'a' });
    field.add(transfer('other', { colourKey: 'b' }));
    expect(field.dots.at(-1)).toMatchObject({ colourKey: undefined });
  });

  it('fall behind only so far when a message goes round and round', () => {
    const field = new DotField();
    for (let round = 0; round < 500; round += 1) {
      field.add(transfer(`m${round}`, { parent: `m${round - 1}`, wire: round % 2 === 0 ? 'there' : 'back' }));
      field.tick(16, round * 50 + 1000);
    }
    expect(Math.max(...field.dots.map(dot => dot.startsAt)) - field.clock).toBeLessThan(4 * HOP_MILLIS);
    expect(field.dots.length).toBeLessThan(200);
  });

  it('never hold more than a screenful, however many messages there are', () => {
    const field = new DotField();
    for (let frame = 0; frame < 600; frame += 1) {
      for (let number = 0; number < 160; number += 1) {
        field.add(transfer(`m${frame}-${number}`, { wire: `w${number % 20}`, arrivesAtMillis: 0 }));
      }
      field.addCrowd('w1', 5_000, 0);
      field.tick(16, 1);
    }
    expect(field.dots.length).toBeLessThan(20 * 40);
  });

  it('stand where virtual time puts them after a scrub', () => {
    const field = new DotField();
    field.add(transfer('old'));
    field.restart([transfer('m1', { departsAtMillis: 100, arrivesAtMillis: 200 })], 150);
    expect(field.dots.map(dot => dot.message)).toEqual(['m1']);
    expect(field.shareOf(field.dots[0]!, 150)).toBeCloseTo(ease(0.4));
  });
});

describe('the number on a bundle', () => {
  it('stays short', () => {
    expect([12, 999, 1000, 1_290, 34_500].map(countWords)).toEqual(['12', '999', '1.0k', '1.2k', '34k']);
  });
});
