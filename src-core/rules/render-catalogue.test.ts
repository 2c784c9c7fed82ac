import { expect, it } from 'vitest';
import { allRules } from './catalogue.ts';
import { renderCatalogue } from './render-catalogue.ts';
import { collectExamples } from './testing/collect-examples.ts';

const examples = await collectExamples();
const lines = Object.entries(examples).map(([id, example]) => `${JSON.stringify(id)}: ${JSON.stringify(example)}`);

it('rule-examples.json draws the first cases that each rule is verified with', async () => {
  await expect(`{\n${lines.join(',\n')}\n}\n`).toMatchFileSnapshot('./rule-examples.json');
});

it('every rule has a right and a wrong example, and they differ', () => {
  for (const { id } of allRules()) {
    const example = examples[id];
    expect(example?.right.length, id).toBeGreaterThan(0);
    expect(example?.wrong, id).not.toEqual(example?.right);
  }
});

it('docs/rules.md says what the rules say', async () => {
  await expect(renderCatalogue(allRules(), examples)).toMatchFileSnapshot('../../docs/rules.md');
});

it('names every rule once, with its page', () => {
  const text = renderCatalogue(allRules(), examples);
  for (const rule of allRules()) {
    const [, own, ...more] = text.split(`\n### ${rule.id}\n`);
    expect(more, rule.id).toEqual([]);
    expect(own, rule.id).toContain(`[AWS](${rule.sourceUrl})`);
  }
});
