import { useMemo } from 'react';
import { keptFiles } from '#core/cloudformation/read/local-files.ts';
import { readTemplate, type TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';
import { baseOf } from '#core/cloudformation/write/write-template.ts';
import type { FindingPlace } from '#core/contract/rule.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { LineSpan } from '../code/marked-lines.ts';
import { useFindings } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { ruleProblems } from './template-problems.ts';

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
  const line = target === undefined ? undefined : locator?.locate(target.place).line;
  const isAtProperty = target !== undefined && isPart(target.place) && isOf(selected, target.place, reading);
  const marked = useMemo(() => {
    if (isAtProperty && line !== undefined) return [{ first: line, last: line }];
    return selected === undefined ? undefined : lines.get(selected);
  }, [lines, selected, isAtProperty, line]);
  const problems = useMemo(
    () =>
      reading === undefined || locator === undefined
        ? []
        : ruleProblems(findings, document, finding => locator.span(finding)),
    [document, findings, reading, locator],
  );
  return { reading, lines, marked, problems, target: target?.isNew === true ? line : undefined };
}

/** Whether a place is something in an element, not the element as a whole. */
function isPart({ path, inTemplate }: FindingPlace): boolean {
  return path !== undefined || inTemplate !== undefined;
}

/** Whether a place is in what is selected; what the canvas does not show is in nothing that could be. */
function isOf(selected: string | undefined, { element }: FindingPlace, reading: TemplateReading | undefined): boolean {
  return selected === undefined ? reading?.elements.has(element) === false : selected === element;
}
