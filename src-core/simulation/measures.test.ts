import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyPlainData } from './checkpoint.ts';
import { addDuration, createHistogram, percentileMillis } from './histogram.ts';
import { addNumber, createNumberSet } from './number-set.ts';
import { mixNumbers, nextRandom, seedRandom } from './random.ts';
import { addWork, createWorkSet } from './work-set.ts';

describe('percentiles', () => {
  it('are exact below 128 ms and within 1 % above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000_000), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const histogram = createHistogram();
          for (const value of values) addDuration(histogram, value);
          const sorted = [...values].sort((left, right) => left - right);
          const exact = sorted[Math.ceil((percent / 100) * values.length) - 1] ?? 0;
          const found = percentileMillis(histogram, percent);
          expect(found).toBeGreaterThanOrEqual(exact);
          expect(found).toBeLessThanOrEqual(exact < 128 ? exact : exact * 1.01);
        },
      ),
    );
  });
});

describe('the set of numbers', () => {
  it('answers like a Set', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 31 - 1), { maxLength: 500 }), values => {
        const known = new Set<number>();
        const set = createNumberSet();
        for (const value of values) {
          expect(addNumber(set, value)).toBe(!known.has(value));
          known.add(value);
        }
        expect(set.size).toBe(known.size);
      }),
    );
  });
});

describe('the set of work', () => {
  it('answers like a Set, and a copy of it does not change with it', () => {
    const work = fc.array(fc.tuple(fc.nat(4), fc.nat(5_000)), { maxLength: 400 });
    fc.assert(
      fc.property(work, work, (before, after) => {
        const set = createWorkSet();
        const known = new Set<string>();
        for (const [path, origin] of before) {
          expect(addWork(set, path, origin)).toBe(!known.has(`${path} ${origin}`));
          known.add(`${path} ${origin}`);
        }
        const copy = copyPlainData(set);
        const knownThen = new Set(known);
        for (const [path, origin] of after) expect(addWork(set, path, origin)).toBe(isNew(known, path, origin));
        for (const [path, origin] of after) expect(addWork(copy, path, origin)).toBe(isNew(knownThen, path, origin));
      }),
    );
  });

  function isNew(known: Set<string>, path: number, origin: number): boolean {
    const size = known.size;
    return known.add(`${path} ${origin}`).size > size;
  }
});

describe('the generator', () => {
  it('gives the same numbers for the same seed, others for another, evenly over 0 … 1', () => {
    const draw = (seed: number, count: number) => {
      const state = seedRandom(seed);
      return Array.from({ length: count }, () => nextRandom(state));
    };
    expect(draw(7, 100)).toEqual(draw(7, 100));
    expect(draw(7, 10)).not.toEqual(draw(8, 10));
    const many = draw(1, 20_000);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...many)).toBeLessThan(1);
    expect(many.reduce((sum, value) => sum + value, 0) / many.length).toBeCloseTo(0.5, 2);
  });

  it('is pinned, so that a trace made elsewhere can be compared', () => {
    const state = seedRandom(1);
    expect([nextRandom(state), nextRandom(state), nextRandom(state)]).toMatchInlineSnapshot(`
      [
        0.5686059962026775,
        0.753928849240765,
        0.8893939366098493,
      ]
    `);
    expect(mixNumbers(1, 2)).toMatchInlineSnapshot(`1592864317284027`);
  });
});

describe('a checkpoint', () => {
  it('copies what can change and keeps what is shared shared', () => {
    const shared = { n: 1 };
    const original = { map: new Map([['a', shared]]), list: [shared], numbers: new Float64Array([1, 2]), big: 3n };
    const copy = copyPlainData(original);
    shared.n = 2;
    original.numbers[0] = 9;
    expect(copy).toEqual({
      map: new Map([['a', { n: 1 }]]),
      list: [{ n: 1 }],
      numbers: new Float64Array([1, 2]),
      big: 3n,
    });
    expect(copy.map.get('a')).toBe(copy.list[0]);
  });

  it('refuses what is not data', () => {
    expect(() => copyPlainData({ run: () => 1 })).toThrow(/CHECKPOINT_DATA/);
  });
});
