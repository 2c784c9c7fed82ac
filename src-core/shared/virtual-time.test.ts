import fc from 'fast-check';
import { expect, it } from 'vitest';
import { VIRTUAL_EPOCH_MILLIS, virtualTimestamp } from './virtual-time.ts';

it('writes moments as ISO 8601 does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), millis => {
      expect(virtualTimestamp(millis)).toBe(new Date(VIRTUAL_EPOCH_MILLIS + millis).toISOString());
    }),
  );
});
