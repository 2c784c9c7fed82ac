import { useDeferredValue, useMemo } from 'react';
import { readTemplate, type TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { samTemplate } from '#core/cloudformation/sam-template.ts';
import { templateLines } from '#core/cloudformation/template-lines.ts';
import { LineMap } from '#core/cloudformation/text/line-map.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { exportedText, machineOf } from '../files/exported-text.ts';
import { graphOf, templateOf, useFindings } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { type ExportKind, useView } from '../state/view-store.ts';
import { useComparison } from './comparison-store.ts';
import { OwnTemplate } from './OwnTemplate.tsx';
import { elementOnLine, goToCanvas, showOnCanvas } from './show-on-canvas.ts';
import { TemplateBar } from './TemplateBar.tsx';
import { TemplateComparison } from './TemplateComparison.tsx';
import { TemplateProblems } from './TemplateProblems.tsx';
import classes from './template.module.css';
import { ruleProblems, spanOfLine } from './template-problems.ts';
import { useExportKind } from './use-export-kind.ts';
import { useQuietLocator } from './use-quiet-locator.ts';
import { useTemplateAssist } from './use-template-assist.ts';

/** The CloudFormation template, kept up with every edit; or why the design has none. */
export function TemplatePanel() {
  const document = useDesign(state => state.history.present);
  const openCount = useDesign(state => state.openCount);
  const compared = useComparison(state => (state.openCount === openCount ? state.file : undefined));
  if (document.resources.length > 0 && compared !== undefined) return <TemplateComparison file={compared} />;
  return document.template === undefined ? <MadeTemplate /> : <OwnTemplate document={document} />;
}

/** The template that the design makes. */
function MadeTemplate() {
  const document = useDeferredValue(useDesign(state => state.history.present));
  const kind = useExportKind(document);
  if (document.resources.length === 0) {
    return <DockEmptyState title="No template yet">Add resources to see the CloudFormation template.</DockEmptyState>;
  }
  const template = templateOf(graphOf(document));
  if (!template.ok && machineOf(kind) === undefined) return <TemplateProblems problems={template.error} />;
  return <TemplateText document={document} kind={kind} />;
}

interface TemplateTextProps {
  readonly document: EventloomDocument;
  readonly kind: ExportKind;
}

/** The text; the part of the selected element is brought into view and marked. */
function TemplateText({ document, kind }: TemplateTextProps) {
  const format = useView(state => state.templateFormat);
  const selected = useDesign(state => (state.selection.size === 1 ? [...state.selection][0] : undefined));
  const text = useMemo(() => {
    const exported = exportedText(document, kind, format);
    return exported.ok ? exported.value : exported.error;
  }, [document, kind, format]);
  const lines = useMemo(() => {
    const template = templateOf(graphOf(document));
    if (!template.ok || machineOf(kind) !== undefined) return undefined;
    return templateLines(kind === 'sam' ? samTemplate(template.value) : template.value, text, format);
  }, [document, kind, text, format]);
  const marked = selected === undefined ? undefined : lines?.get(selected);
  const findings = useFindings();
  const target = useView(state => state.templateTarget);
  const locator = useQuietLocator(text, lines !== undefined);
  const problems = useMemo(() => {
    const starts = new LineMap(text);
    return ruleProblems(findings, document, finding => {
      const first = lines?.get(finding.element)?.[0]?.first;
      if (first === undefined) return undefined;
      return locator?.span(finding) ?? spanOfLine(text, starts.startOf(first));
    });
  }, [findings, document, text, lines, locator]);
  const assist = useTemplateAssist({
    format,
    readingOf: useMemo(() => readOnce(text), [text]),
    isEditable: false,
    onLine: line => lines && showOnCanvas(elementOnLine(lines, line)),
    onLeave: goToCanvas,
  });
  const hasNothingFor = lines !== undefined && selected !== undefined && marked === undefined;
  const label = machineOf(kind) === undefined ? 'CloudFormation template' : 'Definition';
  return (
    <div className={classes['panel']}>
      <TemplateBar document={document} kind={kind} text={text} hasNothingFor={hasNothingFor} />
      <div className={classes['code']}>
        <CodeEditor
          key={label}
          label={label}
          language={format}
          text={text}
          height="100%"
          marked={marked}
          problems={problems}
          jumpTo={target?.isNew === true ? lines?.get(target.place.element)?.[0]?.first : undefined}
          onJumped={useView.getState().arriveInTemplate}
          assist={assist}
        />
      </div>
    </div>
  );
}

/** Reads a text when it is first asked for, since reading takes longer than writing it. */
function readOnce(text: string): () => TemplateReading | undefined {
  let known: { readonly reading: TemplateReading | undefined } | undefined;
  return () => {
    if (known === undefined) {
      const read = readTemplate(text);
      known = { reading: read.ok ? read.value : undefined };
    }
    return known.reading;
  };
}
