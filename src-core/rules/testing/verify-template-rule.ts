import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../checking/check-document.ts';
import { TemplateLocator } from '../../cloudformation/read/template-locator.ts';
import { imported } from '../../cloudformation/testing/read-yaml-template.ts';
import { baseOf } from '../../cloudformation/write/write-template.ts';
import type { Finding, RuleInfo } from '../../contract/rule.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { ruleById } from '../catalogue.ts';

/** A template that breaks a rule, with what is expected of the finding. */
export interface InvalidTemplate {
  readonly text: string;
  /** Id of the element, or the logical id of a resource that the canvas does not show. */
  readonly at: string;
  /** The text that is underlined. */
  readonly underlined: string;
  /** A text that the message must hold. */
  readonly says: string;
  /** A place behind a condition is never more than a warning. */
  readonly severity?: Finding['severity'];
}

/** Cases of a rule about the text of templates; each list needs at least one. */
export interface TemplateRuleCases {
  readonly valid: readonly [string, ...string[]];
  readonly invalid: readonly [InvalidTemplate, ...InvalidTemplate[]];
}

/** Verifies one rule on small templates: silent on the valid ones, one finding at the right words of each invalid one. */
export function verifyTemplateRule(rule: RuleInfo, { valid, invalid }: TemplateRuleCases): void {
  describe(rule.id, () => {
    it('is in the catalogue', () => expect(ruleById(rule.id)).toMatchObject({ scope: 'template' }));

    it.each(valid.map((text, index) => [index + 1, text] as const))('is silent on valid template %i', (_, text) => {
      expect(foundIn(text, rule.id).map(({ message }) => message)).toEqual([]);
    });

    it.each(invalid.map((entry, index) => [index + 1, entry] as const))('reports invalid template %i', (_, entry) => {
      const [finding, ...more] = foundIn(entry.text, rule.id);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ element: entry.at, severity: entry.severity ?? rule.severity });
      expect(finding?.message).toMatch(/^[A-Z"].{20,}[.?]$/s);
      expect(finding?.message).toContain(entry.says);
      expect(finding?.sourceUrl).toMatch(/(?:aws|sam)-resource-/);
      const reading = baseOf(imported(entry.text))?.reading;
      const span = reading && finding && new TemplateLocator(reading).span(finding);
      expect(span && entry.text.slice(...span)).toBe(entry.underlined);
    });
  });
}

function foundIn(text: string, ruleId: string): readonly Finding[] {
  const document = imported(text);
  return checkDocument(document, buildGraph(document)).findings.filter(finding => finding.ruleId === ruleId);
}
