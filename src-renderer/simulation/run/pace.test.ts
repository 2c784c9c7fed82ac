import { describe, expect, it } from 'vitest';
import { formatClock, formatClockShort, neighbourSpeed, SPEEDS, speedWords, virtualMillis } from './pace.ts';

describe('the speed of a run', () => {
  it('maps a frame to virtual time', () => {
    expect(virtualMillis(16, 1)).toBe(16);
    expect(virtualMillis(16, 0.1)).toBeCloseTo(1.6);
    expect(virtualMillis(16, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('does not leap after a frame that took long', () => {
    expect(virtualMillis(60_000, 2)).toBe(200);
    expect(virtualMillis(-5, 2)).toBe(0);
  });

  it('goes from the slowest to "as fast as possible" and stays there', () => {
    let speed: number = SPEEDS[0];
    const seen = [speed];
    for (let step = 0; step < SPEEDS.length + 3; step += 1) {
      speed = neighbourSpeed(speed, 1);
      if (speed !== seen.at(-1)) seen.push(speed);
    }
    expect(seen).toEqual([...SPEEDS]);
    expect(neighbourSpeed(0.1, -1)).toBe(0.1);
  });

  it('is told in words', () => {
    expect([0.1, 1, 1000, Number.POSITIVE_INFINITY].map(speedWords)).toEqual(['0.1×', '1×', '1,000×', 'Max']);
  });
});

describe('the virtual clock', () => {
  it('shows minutes, seconds and milliseconds, and more only when there is more', () => {
    expect(formatClock(12_345)).toBe('00:12.345');
    expect(formatClock(0)).toBe('00:00.000');
    expect(formatClock(3_723_004)).toBe('1:02:03.004');
    expect(formatClock(2 * 86_400_000 + 3_723_000)).toBe('2d 01:02:03.000');
    expect(formatClockShort(62_345)).toBe('01:02');
  });

  it('does not show 999 for a time that floating point puts just below', () => {
    expect(formatClock(438.9999999999)).toBe('00:00.439');
  });
});
