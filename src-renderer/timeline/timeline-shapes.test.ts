import { describe, expect, it } from 'vitest';
import { densityPath, markSpots, niceTicks } from './timeline-shapes.ts';

describe('the timeline', () => {
  it('has round times on its axis', () => {
    expect(niceTicks(300_000, 8)).toEqual([0, 60_000, 120_000, 180_000, 240_000]);
    expect(niceTicks(0, 8)).toEqual([]);
    expect(niceTicks(30 * 86_400_000, 8).length).toBeLessThanOrEqual(8);
  });

  it('draws nothing where nothing happened', () => {
    expect(densityPath([0, 0], 100, 20)).toBe('');
    expect(densityPath([0, 4], 100, 20)).toContain('L 50.0 2.0 L 100.0 2.0');
  });

  it('draws neighbouring marks as one', () => {
    expect(markSpots([0, 1, 1, 0, 0, 0, 0, 1], 4)).toEqual([0.125, 0.375, 0.875]);
  });
});
