import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The look of code, in the tokens of the window, so that it follows light and dark by itself. */
export const codeTheme = EditorView.theme({
  '&': {
    height: '100%',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--panel)',
    color: 'var(--text)',
    fontSize: '12px',
  },
  '&.cm-focused': { outline: 'none', borderColor: 'var(--accent)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '18px' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 8px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--text-faint)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 4px 0 12px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-placeholder': { color: 'var(--text-faint)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--accent-soft) !important',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--warning-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-soft)', outline: '1px solid var(--warning)' },
  '.cm-marked': { backgroundColor: 'var(--accent-soft)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--pressed) !important', outline: 'none' },
  '.cm-foldPlaceholder': { border: 'none', backgroundColor: 'var(--hover)', color: 'var(--text-soft)' },
  '.cm-panels': {
    borderBottom: '1px solid var(--line)',
    backgroundColor: 'var(--panel-sunken)',
    color: 'var(--text)',
  },
  '.cm-panels input, .cm-panels button': { fontFamily: 'inherit', fontSize: '12px' },
});

/** Colours of JSON and YAML. */
export const highlighting = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--database)' },
  { tag: [tags.string, tags.content], color: 'var(--storage)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword, tags.atom], color: 'var(--compute)' },
  { tag: [tags.comment], color: 'var(--text-faint)' },
  { tag: [tags.tagName, tags.typeName, tags.labelName], color: 'var(--integration)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--text-soft)' },
]);
