import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** A place in a text, both counted from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where the elements of a design stand in the text of its file. The text must be one that `parseDocument` takes;
 * an unknown element or property gives the nearest thing around it.
 */
export class ElementLocator {
  private readonly lineStarts: readonly number[];
  private readonly elements: ReadonlyMap<string, Node>;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
    this.elements = indexElements(parseTree(text));
  }

  /** Position of an element, or of one of its properties. */
  locate(element: string, property?: string): TextPosition {
    const node = this.elements.get(element);
    if (node === undefined) return { line: 1, column: 1 };
    const value = property === undefined ? undefined : findNodeAtLocation(node, ['properties', property]);
    return this.position((value?.parent ?? node).offset);
  }

  private position(offset: number): TextPosition {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }
}

function indexElements(tree: Node | undefined): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const list of ['resources', 'connections']) {
    const nodes = tree === undefined ? undefined : findNodeAtLocation(tree, [list]);
    for (const node of nodes?.children ?? []) {
      const id = findNodeAtLocation(node, ['id'])?.value;
      if (typeof id === 'string') found.set(id, node);
    }
  }
  return found;
}
