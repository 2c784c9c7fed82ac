import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allRules } from './catalogue.ts';
import { renderCatalogue } from './render-catalogue.ts';

const file = new URL('../../docs/rules.md', import.meta.url);

it('docs/rules.md says what the rules say (EVENTLOOM_WRITE_DOCS=1 writes it anew)', () => {
  const text = renderCatalogue(allRules());
  if (process.env['EVENTLOOM_WRITE_DOCS'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('names every rule once, with its page', () => {
  const text = renderCatalogue(allRules());
  for (const rule of allRules()) expect(text.split(`| [${rule.id}](${rule.sourceUrl})`)).toHaveLength(2);
});
