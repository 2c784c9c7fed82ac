import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { type Extension, Prec } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { useMemo, useRef } from 'react';
import { describePlace } from '#core/cloudformation/assist/describe-place.ts';
import type { TemplateReading } from '#core/cloudformation/read/read-template.ts';
import { documentation } from '../code/documentation.ts';
import { completeTemplate } from './complete-template.ts';

/** What a shown template knows of itself. */
export interface TemplateSource {
  readonly format: 'json' | 'yaml';
  /** The last text that could be read; asked only when somebody wants to know something of it. */
  readonly readingOf: () => TemplateReading | undefined;
  readonly isEditable: boolean;
  /** The cursor was put on a line, counted from 1. */
  readonly onLine: (line: number) => void;
  /** Go from the text to the canvas. */
  readonly onLeave: () => void;
}

interface Latest {
  readonly current: TemplateSource;
}

/** The assistance of a template's editor, which always knows the source of the last rendering. */
export function useTemplateAssist(source: TemplateSource): Extension {
  const latest = useRef(source);
  latest.current = source;
  return useMemo(() => templateAssist(latest), []);
}

/** Documentation under the pointer, completion, and the way to the canvas, for the text of a template. */
function templateAssist(latest: Latest): Extension {
  return [
    hoverTooltip((view, offset) => describe(view, offset, latest.current.readingOf()), { hideOnChange: true }),
    ...(latest.current.isEditable ? [completion(latest)] : []),
    Prec.high(keymap.of([{ key: 'Mod-Enter', run: () => leave(latest) }])),
    EditorView.updateListener.of(({ selectionSet, docChanged, view, state }) => {
      if (!selectionSet || docChanged || !view.hasFocus) return;
      latest.current.onLine(state.doc.lineAt(state.selection.main.head).number);
    }),
  ];
}

function completion(latest: Latest): Extension {
  return [
    autocompletion({
      override: [context => completeTemplate(context, latest.current.format, latest.current.readingOf())],
      icons: false,
    }),
    Prec.high(keymap.of(completionKeymap)),
  ];
}

function describe(view: EditorView, offset: number, reading: TemplateReading | undefined) {
  // Between an edit and its reading, places of the text are not those of the reading.
  if (reading === undefined || reading.source.text !== view.state.doc.toString()) return null;
  const description = describePlace(reading, offset);
  if (description === undefined) return null;
  const [pos, end] = description.span;
  return { pos, end, above: true, create: () => ({ dom: documentation(description) }) };
}

function leave({ current }: Latest): boolean {
  current.onLeave();
  return true;
}
