import { describe, expect, it } from 'vitest';
import { isAtEnd, rowWindow } from './row-window.ts';

describe('the rows in sight', () => {
  it('are those of the view, and some more on either side', () => {
    expect(rowWindow(0, 200, 26)).toMatchObject({ from: 0 });
    const { from, count } = rowWindow(26_000, 200, 26);
    expect(from).toBeLessThanOrEqual(1000 - 12);
    expect(from + count).toBeGreaterThanOrEqual(1008 + 12);
    expect(count).toBeLessThan(60);
  });

  it('stay the same while scrolling a little', () => {
    expect(rowWindow(26_001, 200, 26)).toEqual(rowWindow(26_010, 200, 26));
  });

  it('know when the end is in sight', () => {
    expect(isAtEnd(800, 200, 1000)).toBe(true);
    expect(isAtEnd(700, 200, 1000)).toBe(false);
    expect(isAtEnd(0, 200, 100)).toBe(false);
  });
});
