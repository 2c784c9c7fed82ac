import { useDeferredValue, useMemo } from 'react';
import { readTemplate, type TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { templateLines } from '#core/cloudformation/template-lines.ts';
import type { Template } from '#core/contract/template-part.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { templateOf, useFindings, useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { OwnTemplate } from './OwnTemplate.tsx';
import { elementOnLine, goToCanvas, showOnCanvas } from './show-on-canvas.ts';
import { TemplateBar } from './TemplateBar.tsx';
import { TemplateProblems } from './TemplateProblems.tsx';
import classes from './template.module.css';
import { ruleProblems } from './template-problems.ts';
import { useTemplateAssist } from './use-template-assist.ts';

/** The CloudFormation template, kept up with every edit; or why the design has none. */
export function TemplatePanel() {
  const document = useDesign(state => state.history.present);
  return document.template === undefined ? <MadeTemplate document={document} /> : <OwnTemplate document={document} />;
}

/** The template that the design makes. */
function MadeTemplate({ document }: { readonly document: EventloomDocument }) {
  const graph = useDeferredValue(useGraph());
  if (graph.resources.length === 0) {
    return <DockEmptyState title="No template yet">Add resources to see the CloudFormation template.</DockEmptyState>;
  }
  const template = templateOf(graph);
  return template.ok ? (
    <TemplateText document={document} template={template.value} />
  ) : (
    <TemplateProblems problems={template.error} />
  );
}

/** The text; the part of the selected element is brought into view and marked. */
function TemplateText({ document, template }: { readonly document: EventloomDocument; readonly template: Template }) {
  const format = useView(state => state.templateFormat);
  const selected = useDesign(state => (state.selection.size === 1 ? [...state.selection][0] : undefined));
  const text = useMemo(() => renderTemplate(template, format), [template, format]);
  const parts = useMemo(() => templateLines(template, text, format), [template, text, format]);
  const findings = useFindings();
  const target = useView(state => state.templateTarget);
  const marked = selected === undefined ? undefined : parts.get(selected);
  const problems = useMemo(
    () => ruleProblems(findings, document, text, ({ element }) => parts.get(element)?.[0]?.first),
    [findings, document, text, parts],
  );
  const assist = useTemplateAssist({
    format,
    readingOf: useMemo(() => readOnce(text), [text]),
    isEditable: false,
    onLine: line => showOnCanvas(elementOnLine(parts, line)),
    onLeave: goToCanvas,
  });
  return (
    <div className={classes['panel']}>
      <TemplateBar text={text} hasNothingFor={selected !== undefined && marked === undefined} />
      <div className={classes['code']}>
        <CodeEditor
          label="CloudFormation template"
          language={format}
          text={text}
          height="100%"
          marked={marked}
          problems={problems}
          jumpTo={target?.isNew === true ? parts.get(target.element)?.[0]?.first : undefined}
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
