import type { Diagnostic } from '@codemirror/lint';
import { findingAssumption } from '#core/cloudformation/assist/assumptions.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { LineMap } from '#core/cloudformation/text/line-map.ts';
import type { Span } from '#core/cloudformation/text/template-node.ts';
import { refusedEdit } from '#core/cloudformation/write/edit-note.ts';
import type { Finding } from '#core/contract/rule.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { openRulePage } from '../problems/rule-dialog-store.ts';
import { useDesign } from '../state/design-store.ts';

/** Everything that is found in a design, each underlined where it is told to stand; what stands nowhere is left out. */
export function ruleProblems(
  findings: readonly Finding[],
  document: EventloomDocument,
  spanOf: (finding: Finding) => Span | undefined,
): readonly Diagnostic[] {
  return findings.flatMap(finding => {
    const span = spanOf(finding);
    if (span === undefined) return [];
    const assumed = findingAssumption(document, finding);
    const { suggestion } = finding.inTemplate ?? {};
    return {
      from: span[0],
      to: span[1],
      severity: finding.severity,
      source: finding.ruleId,
      message: assumed === undefined ? finding.message : `${finding.message} ${assumed}`,
      actions: [
        ...(finding.fix === undefined || refusedEdit(document, finding.fix.edits) !== undefined
          ? []
          : [fixAction(finding.fix)]),
        ...(suggestion === undefined ? [] : [changeAction(suggestion)]),
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
  const [from, to] = spanOfLine(text, new LineMap(text).startOf(problem.line));
  return [{ from, to, severity: 'error', message: problem.message }];
}

/** What is written on the line that starts at an offset, without the white space around it. */
export function spanOfLine(text: string, start: number): Span {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end);
  const from = start + line.length - line.trimStart().length;
  return [from, Math.max(from, start + line.trimEnd().length)];
}

/** Puts in what is meant for what is underlined. */
function changeAction(suggestion: string): NonNullable<Diagnostic['actions']>[number] {
  return {
    name: `Change to ${suggestion}`,
    apply: (view, from, to) => {
      if (!view.state.readOnly) view.dispatch({ changes: { from, to, insert: suggestion } });
    },
  };
}

function fixAction({ title, edits }: NonNullable<Finding['fix']>) {
  return { name: title, apply: () => useDesign.getState().apply(edits, title) };
}
