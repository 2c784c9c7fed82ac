import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { asShown, withEditedLines } from '#core/cloudformation/text/edited-lines.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { OtherResources } from './OtherResources.tsx';
import { OwnTemplateBar } from './OwnTemplateBar.tsx';
import { readEditedTemplate } from './read-edited-template.ts';
import { elementOnLine, goToCanvas, showOnCanvas } from './show-on-canvas.ts';
import { TemplateChanges } from './TemplateChanges.tsx';
import classes from './template.module.css';
import { brokenLine } from './template-problems.ts';
import { useTemplateAssist } from './use-template-assist.ts';
import { useTemplateMarks } from './use-template-marks.ts';

const QUIET_MILLIS = 400;

interface Draft {
  readonly text: string;
  /** Why the canvas still shows what was there before. */
  readonly trouble: string | undefined;
}

/** The template that the design came from: edits of its text appear on the canvas, edits of the canvas in the text. */
export function OwnTemplate({ document }: { readonly document: EventloomDocument }) {
  const deferred = useDeferredValue(document);
  const written = useMemo(() => writeTemplate(deferred), [deferred]);
  const [draft, setDraft] = useState<Draft>();
  const [isShowingChanges, setIsShowingChanges] = useState(false);
  const saved = useDesign(state => state.saved);
  const savedText = useMemo(() => writeTemplate(saved)?.text ?? '', [saved]);
  const text = written?.text ?? '';
  const shown = useMemo(() => asShown(text), [text]);
  const { reading, lines, marked, problems, jumpTo } = useTemplateMarks(deferred, shown);
  const format = document.template?.format ?? 'yaml';
  const assist = useTemplateAssist({
    format,
    readingOf: () => reading,
    isEditable: true,
    onLine: line => showOnCanvas(elementOnLine(lines, line)),
    onLeave: goToCanvas,
  });

  useEffect(() => {
    if (draft === undefined || draft.trouble !== undefined) return;
    const timer = setTimeout(async () => {
      const edited = withEditedLines(text, draft.text);
      const answer = await readEditedTemplate(edited, useDesign.getState().history.present);
      if (!answer.ok) {
        setDraft(current => (current?.text === draft.text ? { ...draft, trouble: answer.error } : current));
        return;
      }
      useDesign.getState().replace(answer.value, 'Edit the template', { gesture: 'template-text' });
      setDraft(current => (current?.text === draft.text ? undefined : current));
    }, QUIET_MILLIS);
    return () => clearTimeout(timer);
  }, [draft, text]);

  useEffect(() => {
    if (jumpTo !== undefined) setIsShowingChanges(false);
  }, [jumpTo]);

  const change = (edited: string) => {
    if (edited === shown) setDraft(undefined);
    else if (edited !== draft?.text) setDraft({ text: edited, trouble: undefined });
  };
  return (
    <div className={classes['panel']}>
      <OwnTemplateBar
        text={text}
        trouble={draft?.trouble}
        refused={written?.refused ?? []}
        isShowingChanges={isShowingChanges}
        onShowChanges={setIsShowingChanges}
      />
      <div className={classes['split']}>
        <div className={classes['code']}>
          {isShowingChanges && jumpTo === undefined ? (
            <TemplateChanges before={savedText} after={text} />
          ) : (
            <CodeEditor
              label="CloudFormation template"
              language={format}
              text={draft?.text ?? shown}
              height="100%"
              marked={draft === undefined ? marked : undefined}
              problems={
                draft === undefined ? problems : draft.trouble === undefined ? undefined : brokenLine(draft.text)
              }
              jumpTo={jumpTo}
              onJumped={useView.getState().arriveInTemplate}
              assist={assist}
              onChange={change}
            />
          )}
        </div>
        {reading !== undefined && <OtherResources others={reading.others} />}
      </div>
    </div>
  );
}
