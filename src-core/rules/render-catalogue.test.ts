import { expect, it } from 'vitest';
import { allRules } from './catalogue.ts';
import { renderCatalogue } from './render-catalogue.ts';

it('docs/rules.md says what the rules say', async () => {
  await expect(renderCatalogue(allRules())).toMatchFileSnapshot('../../docs/rules.md');
});

it('names every rule once, with its page', () => {
  const text = renderCatalogue(allRules());
  for (const rule of allRules()) expect(text.split(`| [${rule.id}](${rule.sourceUrl})`)).toHaveLength(2);
});
