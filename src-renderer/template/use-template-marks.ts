import { useMemo } from 'react';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';
import { LineMap } from '#core/cloudformation/text/line-map.ts';
import { baseOf } from '#core/cloudformation/write/write-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { LineSpan } from '../code/marked-lines.ts';
import { useFindings } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { ruleProblems, schemaProblems } from './template-problems.ts';

/** Where the selection and what is wrong stand in the text of a template, as the editor shows it. */
export function useTemplateMarks(document: EventloomDocument, text: string) {
  const findings = useFindings();
  const selected = useDesign(state => (state.selection.size === 1 ? [...state.selection][0] : undefined));
  const target = useView(state => state.templateTarget);
  const kept = baseOf(document)?.reading;
  const reading = useMemo(() => {
    if (kept?.source.text === text) return kept;
    const read = readTemplate(text);
    return read.ok ? read.value : undefined;
  }, [kept, text]);
  const locator = useMemo(() => reading && new TemplateLocator(reading), [reading]);
  const lines = useMemo(() => {
    const spans = [...(reading?.elements.keys() ?? [])].flatMap(id => {
      const span = locator?.lines(id);
      return span === undefined ? [] : [[id, [span]] as const];
    });
    return new Map<string, readonly LineSpan[]>(spans);
  }, [reading, locator]);
  const marked = useMemo(() => {
    if (selected === undefined || locator === undefined) return undefined;
    if (target?.element !== selected) return lines.get(selected);
    const { line } = locator.locate(target.element, target.path);
    return [{ first: line, last: line }];
  }, [locator, lines, selected, target]);
  const problems = useMemo(
    () =>
      reading === undefined || locator === undefined
        ? []
        : [...schemaProblems(reading), ...ruleProblems(findings, document, reading, locator)],
    [document, findings, reading, locator],
  );
  return { reading, lines, marked, problems };
}

/** The line at which a text stops being a template, underlined. */
export function brokenLine(text: string) {
  const read = readTemplate(text);
  const problem = read.ok ? undefined : read.error[0];
  if (problem === undefined) return [];
  const start = new LineMap(text).startOf(problem.line);
  const end = text.indexOf('\n', start);
  return [{ from: start, to: end < 0 ? text.length : end, severity: 'error' as const, message: problem.message }];
}
