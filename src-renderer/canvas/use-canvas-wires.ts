import type { Edge } from '@xyflow/react';
import { useMemo } from 'react';
import { connectionOf } from '#core/catalog/connections.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { Finding } from '#core/contract/rule.ts';
import { derivedWires } from '#core/drawing/derived-wires.ts';
import { countsInWords } from '../problems/severity.tsx';
import { findingsByElement, findingsOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { elementWords, wireWords } from './element-words.ts';
import type { ReferenceData } from './ReferenceEdge.tsx';
import type { WireData } from './WireEdge.tsx';
import { type Box, routeBetween, routeWires, type WireRoute, type WireToRoute } from './wire-routes.ts';

const NO_FINDINGS: readonly Finding[] = [];

/** The wires as React Flow wants them, and the curve of each. */
export function useCanvasWires(graph: DesignGraph, boxes: ReadonlyMap<string, Box>) {
  const selection = useDesign(state => state.selection);
  const wires = useMemo(
    () =>
      graph.connections.map((wire): WireToRoute => {
        const { inspector } = connectionOf(wire.type);
        return { id: wire.id, from: wire.from, to: wire.to, carriesFailures: inspector.isDashed?.(wire) ?? false };
      }),
    [graph],
  );
  const routes = useMemo(() => routeWires(boxes, wires), [boxes, wires]);
  const edges = useMemo(
    () => [...makeWires(graph, routes, selection), ...makeReferences(graph, boxes, routes)],
    [graph, routes, selection, boxes],
  );
  return { edges, routes };
}

function makeWires(
  graph: DesignGraph,
  routes: ReadonlyMap<string, WireRoute>,
  selection: ReadonlySet<string>,
): Edge<WireData>[] {
  const findings = findingsByElement(findingsOf(graph));
  return graph.connections.flatMap(wire => {
    const route = routes.get(wire.id);
    if (route === undefined) return [];
    const { inspector } = connectionOf(wire.type);
    const found = findings.get(wire.id) ?? NO_FINDINGS;
    const chip = inspector.chip(wire, graph);
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
        data: { route, words, chip, isDashed: inspector.isDashed?.(wire) ?? false, findings: found },
      },
    ];
  });
}

/** A reference of a wire starts at the wire's middle, one of a resource at its card. */
function makeReferences(
  graph: DesignGraph,
  boxes: ReadonlyMap<string, Box>,
  routes: ReadonlyMap<string, WireRoute>,
): Edge<ReferenceData>[] {
  return derivedWires(graph).flatMap(derived => {
    const to = boxes.get(derived.to);
    const middle = routes.get(derived.element)?.middle;
    const from = middle === undefined ? boxes.get(derived.from) : { ...middle, width: 0, height: 0 };
    if (to === undefined || from === undefined) return [];
    return [
      {
        id: `reference ${derived.element} ${derived.property}`,
        type: 'reference',
        source: derived.from,
        target: derived.to,
        targetHandle: 'card',
        selectable: false,
        focusable: false,
        deletable: false,
        ariaLabel: `${derived.label} of ${elementWords(derived.element, graph)}`,
        data: { route: routeBetween(from, to), label: derived.label },
      },
    ];
  });
}
