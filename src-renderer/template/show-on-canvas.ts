import { canvasView } from '../canvas/canvas-view.ts';
import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';

/** Lines of a text, counted from 1, both ends included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The element in whose lines a line stands, the innermost one; undefined where it is none's. */
export function elementOnLine(lines: ReadonlyMap<string, readonly Lines[]>, line: number): string | undefined {
  let found: { readonly id: string; readonly size: number } | undefined;
  for (const [id, spans] of lines) {
    for (const { first, last } of spans) {
      const isInside = first <= line && line <= last;
      if (isInside && (found === undefined || last - first < found.size)) found = { id, size: last - first };
    }
  }
  return found?.id;
}

/** Selects an element and brings it into view, when it is not. */
export function showOnCanvas(element: string | undefined): void {
  const { history, selection, select } = useDesign.getState();
  const graph = graphOf(history.present);
  if (element === undefined || (selection.size === 1 && selection.has(element))) return;
  const resource = graph.resource(element) ?? graph.resource(graph.connection(element)?.from ?? '');
  if (resource === undefined) return;
  select([element]);
  canvasView.reveal(resource.position);
}

/** Gives the keyboard to the selected card. */
export function goToCanvas(): void {
  const [selected] = useDesign.getState().selection;
  canvasView.focus(selected);
}
