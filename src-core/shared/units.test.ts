import { describe, expect, it } from 'vitest';
import { formatDollars } from './units.ts';

describe('US dollars', () => {
  it('are written to the cent, with commas between thousands', () => {
    expect([0, 0.004, 8.2, 1_234.5, 1_000_000, -3].map(formatDollars)).toEqual([
      '$0.00',
      '$0.00',
      '$8.20',
      '$1,234.50',
      '$1,000,000.00',
      '−$3.00',
    ]);
  });
});
