import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { forceLinting, linter } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { changeBetween } from '../../code/change-between.ts';
import { codeTheme, highlighting } from '../../code/code-theme.ts';
import { completionLook } from '../../code/completion-look.ts';
import { markedLines, markLines } from '../../code/marked-lines.ts';
import classes from '../workflow.module.css';
import { completeDefinition } from './complete-definition.ts';
import { definitionDiagnostics } from './definition-diagnostics.ts';
import { describeAt } from './describe-at.ts';
import type { DefinitionEditorProps } from './editor-props.ts';

type Latest = { readonly current: DefinitionEditorProps };

/** The editor of a definition: completion, documentation under the pointer, squiggles, folding. */
export function DefinitionEditor(props: DefinitionEditorProps) {
  const { text, source, selected, machine } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (parent.current === null) return;
    const state = EditorState.create({ doc: latest.current.text, extensions: extensionsFor(latest) });
    view.current = new EditorView({ parent: parent.current, state });
    return () => view.current?.destroy();
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: changeBetween(editor.state.doc.toString(), text) });
  }, [text]);

  useEffect(() => {
    if (view.current !== undefined && machine.problems.length >= 0) forceLinting(view.current);
  }, [machine.problems]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || editor.hasFocus) return;
    const span = selected === undefined ? undefined : source?.locate(selected);
    if (span === undefined || span.from > editor.state.doc.length) return markLines(editor, []);
    const line = editor.state.doc.lineAt(span.from).number;
    markLines(editor, [{ first: line, last: line }]);
  }, [selected, source]);

  return <div ref={parent} className={classes['editor']} />;
}

function extensionsFor(latest: Latest): readonly Extension[] {
  const { format } = latest.current;
  return [
    codeTheme,
    completionLook,
    syntaxHighlighting(highlighting),
    format === 'json' ? json() : yaml(),
    markedLines,
    lineNumbers(),
    foldGutter(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    history(),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...foldKeymap,
      indentWithTab,
    ]),
    autocompletion({ override: [context => completeDefinition(context, latest.current)], icons: false }),
    hoverTooltip((view, offset) => describeAt(view, offset, latest.current), { hideOnChange: true }),
    linter(view => definitionDiagnostics(view.state.doc.length, latest.current), { delay: 250 }),
    EditorView.contentAttributes.of({ 'aria-label': 'Definition', tabindex: '0' }),
    EditorView.updateListener.of(update => {
      if (update.docChanged) {
        const next = update.state.doc.toString();
        if (next !== latest.current.text) latest.current.onChange(next);
        if (update.transactions.some(one => one.isUserEvent('input.type')) && opensSuggestions(update.state)) {
          startCompletion(update.view);
        }
      }
      if (update.focusChanged && !update.view.hasFocus) latest.current.onBlur();
      if (update.selectionSet && update.view.hasFocus) latest.current.onCursor(update.state.selection.main.head);
    }),
  ];
}

/** Whether what was just typed begins something that can be completed: a text, a path, a resource. */
function opensSuggestions(state: EditorState): boolean {
  const { head } = state.selection.main;
  return /["$.{]$/.test(state.sliceDoc(Math.max(0, head - 1), head));
}
