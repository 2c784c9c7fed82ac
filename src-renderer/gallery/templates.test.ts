import { expect, it } from 'vitest';
import { galleryTemplates } from './templates.ts';

it('tells of every template what it shows', () => {
  const templates = galleryTemplates();
  expect(templates.length).toBeGreaterThan(5);
  expect(templates.filter(({ about }) => about === '').map(({ key }) => key)).toEqual([]);
});
