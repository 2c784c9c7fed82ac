import { useDeferredValue, useMemo } from 'react';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { templateLines } from '#core/cloudformation/template-lines.ts';
import type { Template } from '#core/contract/template-part.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { templateOf, useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { OwnTemplate } from './OwnTemplate.tsx';
import { elementOnLine, goToCanvas, showOnCanvas } from './show-on-canvas.ts';
import { TemplateBar } from './TemplateBar.tsx';
import { TemplateProblems } from './TemplateProblems.tsx';
import classes from './template.module.css';
import { useTemplateAssist } from './use-template-assist.ts';

/** The CloudFormation template, kept up with every edit; or why the design has none. */
export function TemplatePanel() {
  const document = useDesign(state => state.history.present);
  return document.template === undefined ? <MadeTemplate /> : <OwnTemplate document={document} />;
}

/** The template that the design makes. */
function MadeTemplate() {
  const graph = useDeferredValue(useGraph());
  if (graph.resources.length === 0) {
    return <DockEmptyState title="No template yet">Add resources to see the CloudFormation template.</DockEmptyState>;
  }
  const template = templateOf(graph);
  return template.ok ? <TemplateText template={template.value} /> : <TemplateProblems problems={template.error} />;
}

/** The text; the part of the selected element is brought into view and marked. */
function TemplateText({ template }: { readonly template: Template }) {
  const format = useView(state => state.templateFormat);
  const selected = useDesign(state => (state.selection.size === 1 ? [...state.selection][0] : undefined));
  const text = useMemo(() => renderTemplate(template, format), [template, format]);
  const lines = useMemo(() => templateLines(template, text, format), [template, text, format]);
  const marked = selected === undefined ? undefined : lines.get(selected);
  const reading = useMemo(() => {
    const read = readTemplate(text);
    return read.ok ? read.value : undefined;
  }, [text]);
  const assist = useTemplateAssist({
    format,
    reading,
    isEditable: false,
    onLine: line => showOnCanvas(elementOnLine(lines, line)),
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
          assist={assist}
        />
      </div>
    </div>
  );
}
