import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageId, serialOf } from './message-id.ts';

it('finds the serial number in the id of a message', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e12 }), serial => serialOf(messageId(serial)) === serial));
});

it.each(['', 'm', 'm0', '17', 'x1', 'mm', 'm1x', 'm-1', 'nobody'])('takes "%s" for no message', id => {
  expect(serialOf(id)).toBeUndefined();
});
