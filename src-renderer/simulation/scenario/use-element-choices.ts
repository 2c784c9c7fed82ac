import { wireWords } from '#core/drawing/element-words.ts';
import { useGraph } from '../../state/derived.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The resources and the wires of the design, as choices. */
export function useElementChoices(): { readonly resources: readonly Choice[]; readonly wires: readonly Choice[] } {
  const graph = useGraph();
  return {
    resources: graph.resources.map(({ id, name }) => ({ value: id, label: name })),
    wires: graph.connections.map(wire => ({ value: wire.id, label: wireWords(wire, graph) })),
  };
}
