import type { Diagnostic } from '@codemirror/lint';
import { findingAssumption } from '#core/cloudformation/assist/assumptions.ts';
import type { TemplateReading } from '#core/cloudformation/read/read-template.ts';
import type { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';
import { checkSchema } from '#core/cloudformation/schema/check-schema.ts';
import { LineMap } from '#core/cloudformation/text/line-map.ts';
import type { Finding } from '#core/contract/rule.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { openRulePage } from '../problems/rule-dialog-store.ts';
import { useDesign } from '../state/design-store.ts';

/** What CloudFormation's schemas say of a template, each with the name that is meant as a repair. */
export function schemaProblems({ source }: TemplateReading): readonly Diagnostic[] {
  return checkSchema(source).map(({ span: [from, to], message, suggestion }) => ({
    from,
    to,
    severity: 'error',
    source: 'CloudFormation schema',
    message,
    ...(suggestion !== undefined && {
      actions: [
        {
          name: `Change to ${suggestion}`,
          apply: (view, start, end) => view.dispatch({ changes: { from: start, to: end, insert: suggestion } }),
        },
      ],
    }),
  }));
}

/** What the rules say, underlined at the line of the property or element that they speak of. */
export function ruleProblems(
  findings: readonly Finding[],
  document: EventloomDocument,
  { source: { text } }: TemplateReading,
  locator: TemplateLocator,
): readonly Diagnostic[] {
  const lines = new LineMap(text);
  return findings.map(finding => {
    const start = lines.startOf(locator.locate(finding.element, finding.path).line);
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    const assumed = findingAssumption(document, finding);
    return {
      from: start + line.length - line.trimStart().length,
      to: start + line.trimEnd().length,
      severity: finding.severity,
      source: finding.ruleId,
      message: assumed === undefined ? finding.message : `${finding.message} ${assumed}`,
      actions: [
        ...(finding.fix === undefined ? [] : [fixAction(finding.fix)]),
        { name: 'About this rule', apply: () => openRulePage(finding.ruleId) },
      ],
    };
  });
}

function fixAction({ title, edits }: NonNullable<Finding['fix']>) {
  return { name: title, apply: () => useDesign.getState().apply(edits, title) };
}
