import { useEffect, useState } from 'react';
import { asShown, withEditedLines } from '#core/cloudformation/text/edited-lines.ts';
import { useDesign } from '../state/design-store.ts';
import { readEditedTemplate } from './read-edited-template.ts';

const QUIET_MILLIS = 400;

interface Draft {
  readonly text: string;
  /** Why the canvas still shows what was there before. */
  readonly trouble: string | undefined;
}

/** What is typed into a template, until the canvas shows it; `text` is what the canvas shows. */
export function useDraft(text: string) {
  const [draft, setDraft] = useState<Draft>();

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
  return { draft, change };
}
