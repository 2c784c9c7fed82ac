import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';
import { asShown, withEditedLines } from '#core/cloudformation/text/edited-lines.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { useFindings } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { OtherResources } from './OtherResources.tsx';
import { OwnTemplateBar } from './OwnTemplateBar.tsx';
import { readEditedTemplate } from './read-edited-template.ts';
import { TemplateChanges } from './TemplateChanges.tsx';
import classes from './template.module.css';

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
  const { reading, marked, problems } = useTemplateMarks(deferred, text);

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

  const change = (edited: string) => {
    if (edited === asShown(text)) setDraft(undefined);
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
          {isShowingChanges ? (
            <TemplateChanges
              before={savedText}
              after={text}
              same="The template is as it was last saved, to the byte."
            />
          ) : (
            <CodeEditor
              label="CloudFormation template"
              language={document.template?.format ?? 'yaml'}
              text={draft?.text ?? asShown(text)}
              height="100%"
              marked={draft === undefined ? marked : undefined}
              problems={draft === undefined ? problems : undefined}
              onChange={change}
            />
          )}
        </div>
        {reading !== undefined && <OtherResources others={reading.others} />}
      </div>
    </div>
  );
}

/** Where the selection and the findings stand in the text. */
function useTemplateMarks(document: EventloomDocument, text: string) {
  const findings = useFindings();
  const selected = useDesign(state => (state.selection.size === 1 ? [...state.selection][0] : undefined));
  const reading = useMemo(() => {
    const read = readTemplate(text);
    return read.ok ? read.value : undefined;
  }, [text]);
  const locator = useMemo(() => reading && new TemplateLocator(reading), [reading]);
  const marked = useMemo(() => {
    const span = selected === undefined ? undefined : locator?.lines(selected);
    return span === undefined ? undefined : [span];
  }, [locator, selected]);
  const problems = useMemo(
    () =>
      document.resources.length === 0 || locator === undefined
        ? []
        : findings.map(({ element, path, severity, message }) => ({
            line: locator.locate(element, path).line,
            severity,
            message,
          })),
    [document, findings, locator],
  );
  return { reading, marked, problems };
}
