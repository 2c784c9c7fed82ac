import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules, type CatalogueRule, ruleById } from './catalogue.ts';

const root = new URL('..', import.meta.url);
const AWS_PAGE = /^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com|repost\.aws\/knowledge-center)\/\S+$/;

function folderOf(rule: CatalogueRule): URL {
  if (rule.scope === 'template') return new URL(`${rule.folder}/`, root);
  return new URL(rule.scope === 'graph' ? 'rules/graph-rules/' : `${rule.folder}/rules/`, root);
}

function exportName(id: string): string {
  return id.toLowerCase().replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const folders = [...new Map(allRules().map(rule => [folderOf(rule).href, folderOf(rule)])).values()];

describe('the rule catalogue', () => {
  it('has the rules of all services, wires, whole designs and templates', () => {
    expect(allRules().length).toBeGreaterThanOrEqual(300);
    expect(new Set(allRules().map(rule => rule.folder)).size).toBe(17);
  });

  it('uses every id once', () => {
    const ids = allRules().map(rule => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ruleById('SQS-FIFO-NAME')?.folder).toBe('services/sqs');
    expect(ruleById('NO-SUCH-RULE')).toBeUndefined();
  });

  it.each(allRules().map(rule => [rule.id, rule] as const))('%s states itself in full', (_, rule) => {
    expect(rule.id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
    expect(rule.sourceUrl).toMatch(AWS_PAGE);
    expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (rule.confidence === 'C') expect(rule.severity).not.toBe('error');
    if (rule.refusesWire === true) expect(rule.scope).toBe('connection');
  });

  it.each(allRules().map(rule => [rule.id, rule] as const))('%s has a file of its own', (id, rule) => {
    const file = new URL(`${id.toLowerCase()}.ts`, folderOf(rule));
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(`export const ${exportName(id)}`);
  });

  it.each(folders.map(folder => [folder.href.slice(root.href.length), folder] as const))(
    '%s lists all its rules',
    (_, folder) => {
      const ids = new Set(
        allRules()
          .filter(rule => folderOf(rule).href === folder.href)
          .map(rule => rule.id.toLowerCase()),
      );
      const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'));
      const rules = files.filter(name => /id: '[A-Z0-9-]+',/.test(readFileSync(new URL(name, folder), 'utf8')));
      expect(rules.map(name => name.replace(/\.ts$/, '')).sort()).toEqual([...ids].sort());
    },
  );

  it.each(folders.map(folder => [folder.href.slice(root.href.length), folder] as const))(
    '%s verifies all its rules',
    (_, folder) => {
      const tests = readdirSync(folder).filter(name => name.endsWith('.test.ts'));
      const text = tests.map(name => readFileSync(new URL(name, folder), 'utf8')).join('\n');
      const ids = allRules()
        .filter(rule => folderOf(rule).href === folder.href)
        .map(rule => rule.id);
      const verified = new Set([...text.matchAll(/verify(?:Template)?Rule\(\s*(\w+),/g)].map(match => match[1]));
      expect(ids.filter(id => !verified.has(exportName(id)))).toEqual([]);
    },
  );

  it('has a rule for every kind of problem that a definition can have', () => {
    const text = readFileSync(new URL('services/step-functions/definition-problems.ts', root), 'utf8');
    const ids = [...text.matchAll(/'((?:ASL|SFN)-[A-Z-]+)'/g)].map(match => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter(id => ruleById(id)?.folder !== 'services/step-functions')).toEqual([]);
  });
});
