import { readdirSync } from 'node:fs';
import { vi } from 'vitest';
import { applyEdits } from '../../document/apply-edits.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { textPicture } from '../../drawing/text-picture.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import type { RuleExample } from '../rule-examples.ts';
import { checkDesign } from '../run-rules.ts';
import type { RuleCases } from './verify-rule.ts';
import type { TemplateRuleCases } from './verify-template-rule.ts';

const core = new URL('../../', import.meta.url);

/** Draws the first cases of every rule, as the tests of all folders state them; the tests themselves do not run. */
export async function collectExamples(): Promise<Readonly<Record<string, RuleExample>>> {
  const cases = new Map<string, RuleCases>();
  const templates = new Map<string, TemplateRuleCases>();
  vi.resetModules();
  vi.doMock('./verify-rule.ts', () => ({
    verifyRule: (rule: { readonly id: string }, own: RuleCases) => cases.set(rule.id, own),
  }));
  vi.doMock('./verify-template-rule.ts', () => ({
    verifyTemplateRule: (rule: { readonly id: string }, own: TemplateRuleCases) => templates.set(rule.id, own),
  }));
  for (const file of testFiles()) await import(file.href);
  vi.doUnmock('./verify-rule.ts');
  vi.doUnmock('./verify-template-rule.ts');
  vi.resetModules();
  const examples = [
    ...[...cases].map(([id, own]) => [id, exampleFrom(id, own)] as const),
    ...[...templates].map(([id, own]) => [id, textExample(own)] as const),
  ];
  return Object.fromEntries(examples.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function testFiles(): readonly URL[] {
  const folders = ['services', 'connections'].flatMap(kind =>
    readdirSync(new URL(`${kind}/`, core)).map(name => new URL(`${kind}/${name}/rules/`, core)),
  );
  const ownFolders = ['graph-rules', 'template-rules'].map(name => new URL(`rules/${name}/`, core));
  return [...folders, ...ownFolders].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.test.ts'))
      .map(name => new URL(name, folder)),
  );
}

/** Right is the wrong design after its repair, where there is one: then the two differ in nothing else. */
function exampleFrom(id: string, { valid, invalid }: RuleCases): RuleExample {
  const [first] = invalid;
  const wrong = 'design' in first ? first.design : first;
  const fix = checkDesign(buildGraph(wrong)).find(finding => finding.ruleId === id)?.fix;
  return { right: picture(fix === undefined ? valid[0] : applyEdits(wrong, fix.edits)), wrong: picture(wrong) };
}

function textExample({ valid: [right], invalid: [wrong] }: TemplateRuleCases): RuleExample {
  return { right: right.trimEnd().split('\n'), wrong: wrong.text.trimEnd().split('\n') };
}

function picture(design: EventloomDocument): readonly string[] {
  return textPicture(buildGraph(design));
}
