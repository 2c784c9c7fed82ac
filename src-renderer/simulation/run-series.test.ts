import { describe, expect, it } from 'vitest';
import { mergeCounters, mergeSeries, NO_SERIES } from './run-series.ts';

describe('samples of a run', () => {
  it('grow by what is new; what appears later is 0 before', () => {
    const first = mergeSeries(NO_SERIES, { from: 0, times: [0, 100], values: { q: { visible: [1, 2] } } });
    const next = mergeSeries(first, { from: 2, times: [200], values: { q: { visible: [3], deleted: [1] } } });
    expect(next).toEqual({ times: [0, 100, 200], values: { q: { visible: [1, 2, 3], deleted: [0, 0, 1] } } });
  });

  it('are cut when the run has gone back', () => {
    const known = { times: [0, 100, 200], values: { q: { visible: [1, 2, 3] } } };
    expect(mergeSeries(known, { from: 0, times: [0], values: { q: { visible: [1] } } })).toEqual({
      times: [0],
      values: { q: { visible: [1] } },
    });
  });

  it('stay the same record when nothing is new', () => {
    const known = { times: [0], values: { q: { visible: [1] } } };
    expect(mergeSeries(known, { from: 1, times: [], values: {} })).toBe(known);
  });
});

describe('counters of a run', () => {
  it('keep the record of an element that has not changed, so that its card is not drawn again', () => {
    const known = { a: { visible: 1 }, b: { visible: 1 } };
    const next = mergeCounters(known, { a: { visible: 1 }, b: { visible: 2 } });
    expect(next['a']).toBe(known.a);
    expect(next['b']).toEqual({ visible: 2 });
  });
});
