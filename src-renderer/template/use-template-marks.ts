import { useMemo } from 'react';
import { keptFiles } from '#core/cloudformation/read/local-files.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';
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
  const files = document.template?.files;
  const reading = useMemo(() => {
    if (kept?.source.text === text) return kept;
    const read = readTemplate(text, keptFiles(files));
    return read.ok ? read.value : undefined;
  }, [kept, text, files]);
  const locator = useMemo(() => reading && new TemplateLocator(reading), [reading]);
  const lines = useMemo(() => {
    const spans = [...(reading?.elements.keys() ?? [])].flatMap(id => {
      const span = locator?.lines(id);
      return span === undefined ? [] : [[id, [span]] as const];
    });
    return new Map<string, readonly LineSpan[]>(spans);
  }, [reading, locator]);
  const line = target === undefined ? undefined : locator?.locate(target.element, target.path).line;
  const isAtProperty = target?.path !== undefined && target.element === selected;
  const marked = useMemo(() => {
    if (isAtProperty && line !== undefined) return [{ first: line, last: line }];
    return selected === undefined ? undefined : lines.get(selected);
  }, [lines, selected, isAtProperty, line]);
  const problems = useMemo(
    () =>
      reading === undefined || locator === undefined
        ? []
        : [
            ...schemaProblems(reading),
            ...ruleProblems(findings, document, text, ({ element, path }) => locator.locate(element, path).line),
          ],
    [document, findings, text, reading, locator],
  );
  return { reading, lines, marked, problems, target: target?.isNew === true ? line : undefined };
}
