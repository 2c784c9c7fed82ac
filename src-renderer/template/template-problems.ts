import type { Diagnostic } from '@codemirror/lint';
import { findingAssumption } from '#core/cloudformation/assist/assumptions.ts';
import { readTemplate, type TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { checkSchema } from '#core/cloudformation/schema/check-schema.ts';
import { LineMap } from '#core/cloudformation/text/line-map.ts';
import { refusedEdit } from '#core/cloudformation/write/edit-note.ts';
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
          apply: (view, start, end) => {
            if (!view.state.readOnly) view.dispatch({ changes: { from: start, to: end, insert: suggestion } });
          },
        },
      ],
    }),
  }));
}

/** What the rules say, each underlined at the line on which it is told to stand; what stands on none is left out. */
export function ruleProblems(
  findings: readonly Finding[],
  document: EventloomDocument,
  text: string,
  lineOf: (finding: Finding) => number | undefined,
): readonly Diagnostic[] {
  const lines = new LineMap(text);
  return findings.flatMap(finding => {
    const number = lineOf(finding);
    if (number === undefined) return [];
    const assumed = findingAssumption(document, finding);
    return {
      ...spanOfLine(text, lines.startOf(number)),
      severity: finding.severity,
      source: finding.ruleId,
      message: assumed === undefined ? finding.message : `${finding.message} ${assumed}`,
      actions: [
        ...(finding.fix === undefined || refusedEdit(document, finding.fix.edits) !== undefined
          ? []
          : [fixAction(finding.fix)]),
        { name: 'About this rule', apply: () => openRulePage(finding.ruleId) },
      ],
    };
  });
}

/** The line at which a text stops being a template. */
export function brokenLine(text: string): readonly Diagnostic[] {
  const read = readTemplate(text);
  const problem = read.ok ? undefined : read.error[0];
  if (problem === undefined) return [];
  const start = new LineMap(text).startOf(problem.line);
  return [{ ...spanOfLine(text, start), severity: 'error', message: problem.message }];
}

/** What is written on a line, without the white space around it. */
function spanOfLine(text: string, start: number): { readonly from: number; readonly to: number } {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end);
  const from = start + line.length - line.trimStart().length;
  return { from, to: Math.max(from, start + line.trimEnd().length) };
}

function fixAction({ title, edits }: NonNullable<Finding['fix']>) {
  return { name: title, apply: () => useDesign.getState().apply(edits, title) };
}
