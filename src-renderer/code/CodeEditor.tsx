import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, linter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder as placeholderText } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { changeBetween } from './change-between.ts';
import { codeTheme, highlighting } from './code-theme.ts';
import { completionLook } from './completion-look.ts';
import { type LineSpan, markedLines, markLines } from './marked-lines.ts';

interface CodeEditorProps {
  readonly id?: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly language: 'json' | 'yaml';
  readonly text: string;
  readonly height: string;
  readonly placeholder?: string;
  /** Left out: the text can be read and searched, not changed. */
  readonly onChange?: (text: string) => void;
  readonly onBlur?: () => void;
  /** Lines to mark, the first of which is brought into view. */
  readonly marked?: readonly LineSpan[] | undefined;
  /** A line to put the cursor on, once; the text takes the keyboard. */
  readonly jumpTo?: number | undefined;
  readonly onJumped?: () => void;
  /** Places to underline, with what is wrong there. */
  readonly problems?: readonly Diagnostic[] | undefined;
  /** What this text knows of itself: documentation, completion, keys. The first one given stays. */
  readonly assist?: Extension;
}

/** A text with colours, numbers and search; for JSON fields and the template. */
export function CodeEditor(props: CodeEditorProps) {
  const { language, text, height, marked, problems, jumpTo } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(props);
  const languagePart = useRef(new Compartment());
  latest.current = props;

  useEffect(() => {
    if (parent.current === null) return;
    const { text: doc } = latest.current;
    view.current = new EditorView({
      parent: parent.current,
      state: EditorState.create({ doc, extensions: extensionsFor(latest, languagePart.current) }),
    });
    return () => view.current?.destroy();
  }, []);

  useEffect(() => {
    view.current?.dispatch({ effects: languagePart.current.reconfigure(languageOf(language)) });
  }, [language]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: changeBetween(editor.state.doc.toString(), text) });
  }, [text]);

  useEffect(() => {
    if (view.current !== undefined && latest.current.text === text) markLines(view.current, marked ?? []);
  }, [marked, text]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || jumpTo === undefined || jumpTo > editor.state.doc.lines) return;
    putCursor(editor, jumpTo);
    latest.current.onJumped?.();
  }, [jumpTo]);

  useEffect(() => {
    const editor = view.current;
    if (editor === undefined || problems === undefined || text !== editor.state.doc.toString()) return;
    const { length } = editor.state.doc;
    const inside = problems.filter(({ to }) => to <= length);
    editor.dispatch(setDiagnostics(editor.state, inside));
  }, [problems, text]);

  return <div ref={parent} style={{ height, minWidth: 0 }} />;
}

function putCursor(editor: EditorView, line: number): void {
  const { from, text } = editor.state.doc.line(line);
  const anchor = from + text.length - text.trimStart().length;
  editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  editor.focus();
}

function extensionsFor(latest: { readonly current: CodeEditorProps }, languagePart: Compartment): readonly Extension[] {
  const { id, label, describedBy, onChange, placeholder, language, assist } = latest.current;
  const isReadOnly = onChange === undefined;
  return [
    ...(assist === undefined ? [] : [assist]),
    codeTheme,
    completionLook,
    syntaxHighlighting(highlighting),
    languagePart.of(languageOf(language)),
    markedLines,
    bracketMatching(),
    highlightSelectionMatches(),
    search({ top: true }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    history(),
    EditorState.readOnly.of(isReadOnly),
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(id !== undefined && { id }),
      ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
      tabindex: '0',
      ...(isReadOnly && { 'aria-readonly': 'true' }),
    }),
    ...(isReadOnly || latest.current.problems !== undefined
      ? [lineNumbers(), foldGutter()]
      : [EditorView.lineWrapping, jsonMistakes]),
    ...(placeholder === undefined ? [] : [placeholderText(placeholder)]),
    EditorView.updateListener.of(update => {
      if (update.docChanged) latest.current.onChange?.(update.state.doc.toString());
      if (update.focusChanged && !update.view.hasFocus) latest.current.onBlur?.();
    }),
  ];
}

const findMistake = jsonParseLinter();

/** Underlines the place where a text stops being JSON; an empty text is nothing to complain about. */
const jsonMistakes = linter(view => (view.state.doc.toString().trim() === '' ? [] : findMistake(view)));

function languageOf(language: 'json' | 'yaml'): Extension {
  return language === 'json' ? json() : yaml();
}
