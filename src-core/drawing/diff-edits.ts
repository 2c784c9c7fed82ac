import type { Edit } from '../contract/edit.ts';
import type { DesignGraph } from '../contract/graph.ts';
import { describeEdits, propertyChange } from './describe-edits.ts';

/** A line of what edits would change: taken away, put in, or around it. */
export interface DiffLine {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/** What a list of edits would change, as a diff: the value before and after, what is added, what goes. */
export function diffEdits(edits: readonly Edit[], graph: DesignGraph): readonly DiffLine[] {
  const lines = describeEdits(edits, graph);
  return edits.flatMap((edit, index): readonly DiffLine[] => {
    const change = edit.edit === 'set-property' ? propertyChange(edit, graph) : undefined;
    if (change !== undefined) {
      const { label, element, before, after } = change;
      return [
        { sign: ' ', text: element },
        { sign: '-', text: `${label}: ${before}` },
        { sign: '+', text: `${label}: ${after}` },
      ];
    }
    return [{ sign: edit.edit === 'remove' ? '-' : '+', text: lines[index] ?? '' }];
  });
}
