import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { asShown } from '#core/cloudformation/text/edited-lines.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { MissingFiles } from './MissingFiles.tsx';
import { OtherResources } from './OtherResources.tsx';
import { OwnTemplateBar } from './OwnTemplateBar.tsx';
import { elementOnLine, goToCanvas, showOnCanvas } from './show-on-canvas.ts';
import { TemplateChanges } from './TemplateChanges.tsx';
import classes from './template.module.css';
import { brokenLine } from './template-problems.ts';
import { useDraft } from './use-draft.ts';
import { useTemplateAssist } from './use-template-assist.ts';
import { useTemplateMarks } from './use-template-marks.ts';

/** The template that the design came from: edits of its text appear on the canvas, edits of the canvas in the text. */
export function OwnTemplate({ document }: { readonly document: EventloomDocument }) {
  const deferred = useDeferredValue(document);
  const written = useMemo(() => writeTemplate(deferred), [deferred]);
  const [asked, setAsked] = useState<number>();
  const [isShowingChanges, setIsShowingChanges] = useState(false);
  const saved = useDesign(state => state.saved);
  const savedText = useMemo(() => writeTemplate(saved)?.text ?? '', [saved]);
  const text = written?.text ?? '';
  const shown = useMemo(() => asShown(text), [text]);
  const { draft, change } = useDraft(text);
  const { reading, lines, marked, problems, target } = useTemplateMarks(deferred, shown);
  const jumpTo = target ?? asked;
  const format = document.template?.format ?? 'yaml';
  const assist = useTemplateAssist({
    format,
    readingOf: () => reading,
    isEditable: true,
    onLine: line => showOnCanvas(elementOnLine(lines, line)),
    onLeave: goToCanvas,
  });

  useEffect(() => {
    if (jumpTo !== undefined) setIsShowingChanges(false);
  }, [jumpTo]);

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
            <TemplateChanges
              before={savedText}
              after={text}
              same="The template is as it was last saved, to the byte."
            />
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
              onJumped={() => {
                useView.getState().arriveInTemplate();
                setAsked(undefined);
              }}
              assist={assist}
              onChange={change}
            />
          )}
        </div>
        {reading !== undefined && reading.files.troubles.size + reading.others.length > 0 && (
          <div className={classes['aside']}>
            <MissingFiles troubles={reading.files.troubles} />
            <OtherResources others={reading.others} onShow={setAsked} />
          </div>
        )}
      </div>
    </div>
  );
}
