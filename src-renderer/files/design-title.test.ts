import { expect, it } from 'vitest';
import { emptyDocument } from '#core/document/document.ts';
import { designTitle } from './design-title.ts';

const template = { format: 'yaml' as const, text: 'Resources: {}\n', arranged: {}, unknown: {} };
const document = { ...emptyDocument(), name: 'Template', template };

it.each([
  ['orders.yaml', 'orders'],
  ['orders.template.json', 'orders'],
  ['stack.template', 'stack'],
  ['saved.eventloom.json', 'saved'],
  ['.yaml', 'Template'],
])('a template without a name goes by that of its file: %s', (name, title) => {
  expect(designTitle(document, { id: name, name })).toBe(title);
});

it('a name of its own wins, and so does that of a design', () => {
  const file = { id: 'a', name: 'orders.yaml' };
  expect(designTitle({ ...document, name: 'Order fan-out' }, file)).toBe('Order fan-out');
  expect(designTitle({ ...emptyDocument(), name: 'Template' }, file)).toBe('Template');
  expect(designTitle(document, null)).toBe('Template');
});
