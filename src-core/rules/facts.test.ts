import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from './catalogue.ts';

const facts = new URL('../../../shared/facts/', import.meta.url);
const isAtHand = existsSync(facts);

/** What the rules of this catalogue are about, by the beginning of their ids; other services have ids of their own. */
const OURS = /^(SQS|SNS|KINESIS|LAMBDA|ESM|ASL|SFN|WIRE|STREAM|KMS|IAM|CFN)-/;
const ID = /\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\b/g;

/** Ids that a facts file proposes: those in the first cell of a table's row. */
function proposedIn(text: string): readonly string[] {
  return text.split('\n').flatMap(line => /^\|([^|]*)\|/.exec(line)?.[1]?.match(ID) ?? []);
}

describe(isAtHand ? 'the facts' : 'the facts (skipped: ../shared/facts is not there)', () => {
  it.skipIf(!isAtHand)('propose no check that is neither a rule nor left out with a reason', () => {
    const files = readdirSync(facts).filter(name => name.endsWith('.md') && name !== 'README.md');
    expect(files.length).toBeGreaterThan(0);
    const proposed = new Set(files.flatMap(name => proposedIn(readFileSync(new URL(name, facts), 'utf8'))));
    const ours = [...proposed].filter(id => OURS.test(id));
    expect(ours.length).toBeGreaterThan(300);
    const leftOut = new Set(readFileSync(new URL('../../docs/rules-left-out.md', import.meta.url), 'utf8').match(ID));
    const rules = new Set(allRules().map(rule => rule.id));
    expect(ours.filter(id => !rules.has(id) && !leftOut.has(id))).toEqual([]);
  });
});

describe('docs/rules-left-out.md', () => {
  it('calls no id left out that is a rule, apart from the first names of double proposals', () => {
    const text = readFileSync(new URL('../../docs/rules-left-out.md', import.meta.url), 'utf8');
    const sections = text.split('\n## ').slice(1);
    const reasons = sections.filter(section => !/^(The same check|Softer than)/.test(section));
    const claimed = reasons.flatMap(section => section.replace(/\([^)]*\)/g, '').match(ID) ?? []);
    const rules = new Set(allRules().map(rule => rule.id));
    const named = new Set(['KMS-SVC-GRANT', 'KINESIS-KMS']);
    expect(claimed.filter(id => rules.has(id) && !named.has(id))).toEqual([]);
  });
});
