import type { Edge } from '@xyflow/react';
import { useMemo } from 'react';
import { connectionOf } from '#core/catalog/connections.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { Finding } from '#core/contract/rule.ts';
import { type DesignRoutes, routeDesign } from '#core/drawing/design-routes.ts';
import { elementWords, wireWords } from '#core/drawing/element-words.ts';
import type { Box } from '#core/drawing/geometry.ts';
import { chipSize, placeLabel } from '#core/drawing/wire-label.ts';
import { countsInWords } from '../problems/severity.tsx';
import { findingsByElement, findingsOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import type { ReferenceData } from './ReferenceEdge.tsx';
import type { WireData } from './WireEdge.tsx';

const NO_FINDINGS: readonly Finding[] = [];

/** The wires as React Flow wants them, and the curve of each. */
export function useCanvasWires(graph: DesignGraph, boxes: ReadonlyMap<string, Box>) {
  const selection = useDesign(state => state.selection);
  const routed = useMemo(() => routeDesign(graph, boxes), [graph, boxes]);
  const edges = useMemo(
    () => [...makeWires(graph, routed, selection), ...makeReferences(graph, routed)],
    [graph, routed, selection],
  );
  return { edges, routes: routed.wires };
}

function makeWires(
  graph: DesignGraph,
  { wires: routes, cards }: DesignRoutes,
  selection: ReadonlySet<string>,
): Edge<WireData>[] {
  const findings = findingsByElement(findingsOf(graph));
  return graph.connections.flatMap(wire => {
    const route = routes.get(wire.id);
    if (route === undefined) return [];
    const { inspector } = connectionOf(wire.type);
    const found = findings.get(wire.id) ?? NO_FINDINGS;
    const chip = inspector.chip(wire, graph);
    const labelAt = chip === undefined ? route.middle : placeLabel(route, chipSize(chip), cards).centre;
    const words = wireWords(wire, graph);
    const ariaLabel = [words, chip, countsInWords(found)].filter(text => text !== undefined && text !== '').join(', ');
    return [
      {
        id: wire.id,
        type: 'wire',
        source: wire.from,
        target: wire.to,
        targetHandle: 'card',
        selected: selection.has(wire.id),
        ariaLabel,
        data: { route, words, chip, labelAt, isDashed: inspector.isDashed?.(wire) ?? false, findings: found },
      },
    ];
  });
}

function makeReferences(graph: DesignGraph, { references }: DesignRoutes): Edge<ReferenceData>[] {
  return references.map(({ element, property, label, from, to, route }) => ({
    id: `reference ${element} ${property}`,
    type: 'reference',
    source: from,
    target: to,
    targetHandle: 'card',
    selectable: false,
    focusable: false,
    deletable: false,
    ariaLabel: `${label} of ${elementWords(element, graph)}`,
    data: { route, label },
  }));
}
