import { describe, expect, it } from 'vitest';
import { TraceLog } from './trace-log.ts';

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    sequence: from + index,
    atMillis: from + index,
    type: 'message.sent',
    element: 'shop',
  }));

describe('the trace kept in the worker', () => {
  it('leaves out what a repeated run tells again', () => {
    const log = new TraceLog();
    log.append(lines(1, 10));
    expect(log.append(lines(5, 12)).map(line => line.sequence)).toEqual([11, 12]);
    expect(log.last).toBe(12);
    expect(log.range(9, 99).map(line => line.sequence)).toEqual([9, 10, 11, 12]);
  });

  it('lets the oldest lines go', () => {
    const log = new TraceLog(10_000);
    log.append(lines(1, 60_000));
    expect(log.first).toBeGreaterThan(40_000);
    expect(log.at(1)).toBeUndefined();
    expect(log.at(60_000)?.sequence).toBe(60_000);
    expect(log.range(1, 60_000).length).toBeLessThan(15_000);
  });
});
