import { expect, test } from 'vitest';
import { exceedsJsonBytes } from './json-text.ts';

test('the size limit counts the bytes of the compact text', () => {
  expect(exceedsJsonBytes('a'.repeat(8), 10)).toBe(false);
  expect(exceedsJsonBytes('a'.repeat(9), 10)).toBe(true);
  expect(exceedsJsonBytes({ key: ['€€€'] }, 21)).toBe(false);
  expect(exceedsJsonBytes({ key: ['€€€'] }, 20)).toBe(true);
});
