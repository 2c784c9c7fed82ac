import { EditorView } from '@codemirror/view';

/** The look of completion, of documentation under the pointer and of squiggles. */
export const completionLook = EditorView.theme({
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--panel)',
    boxShadow: 'var(--float-shadow)',
    color: 'var(--text)',
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    fontSize: '12px',
    lineHeight: '17px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '220px' },
  '.cm-tooltip-autocomplete ul li': { padding: '2px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-completionMatchedText': { color: 'var(--accent)', textDecoration: 'none' },
  '.cm-completionDetail': { color: 'var(--text-faint)', fontStyle: 'normal' },
  '.cm-completionInfo': { maxWidth: '280px', padding: '6px 10px' },
  '.cm-documentation': { maxWidth: '320px', padding: '6px 10px' },
  '.cm-documentation strong': { display: 'block', fontFamily: 'var(--mono)', fontWeight: '600' },
  '.cm-documentation a': { color: 'var(--accent)' },
  '.cm-facts': { color: 'var(--text-soft)' },
  '.cm-diagnostic': { padding: '4px 10px', borderLeft: 'none' },
  '.cm-diagnostic-error': { color: 'var(--error)' },
  '.cm-diagnostic-warning': { color: 'var(--warning)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--error)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warning)',
    textUnderlineOffset: '3px',
  },
});
