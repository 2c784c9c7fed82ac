import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Lines of a text, counted from 1, both ends included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

const mark = StateEffect.define<readonly LineSpan[]>();
const lineMark = Decoration.line({ class: 'cm-marked' });

const markedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const effect = transaction.effects.find(one => one.is(mark));
    if (effect === undefined) return marks.map(transaction.changes);
    const lines = new Set(effect.value.flatMap(({ first, last }) => range(first, last)));
    const builder = new RangeSetBuilder<Decoration>();
    for (const line of [...lines].toSorted((left, right) => left - right)) {
      if (line > transaction.newDoc.lines) break;
      const { from } = transaction.newDoc.line(line);
      builder.add(from, from, lineMark);
    }
    return builder.finish();
  },
  provide: field => EditorView.decorations.from(field),
});

/** Lets lines of a text be marked. */
export const markedLines: Extension = markedField;

/** Marks lines, and brings the first of them into view; not while the text is being edited, which would jump away. */
export function markLines(view: EditorView, spans: readonly LineSpan[]): void {
  const first = view.hasFocus ? undefined : spans[0]?.first;
  const isThere = first !== undefined && first <= view.state.doc.lines;
  view.dispatch({
    effects: [
      mark.of(spans),
      ...(isThere ? [EditorView.scrollIntoView(view.state.doc.line(first).from, { y: 'start', yMargin: 8 })] : []),
    ],
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
