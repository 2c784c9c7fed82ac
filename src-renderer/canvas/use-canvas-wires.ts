import type { Edge } from '@xyflow/react';
import { useMemo, useRef } from 'react';
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

type Routes = DesignRoutes['wires'];
type Wire = Edge<WireData>;

/**
 * The wires as React Flow wants them, and the curve of each. A wire that looks as before stays the same one: while a card
 * is dragged, only its own wires are drawn again.
 */
export function useCanvasWires(graph: DesignGraph, boxes: ReadonlyMap<string, Box>) {
  const selection = useDesign(state => state.selection);
  const lastRoutes = useRef<Routes>(new Map());
  const lastWires = useRef<ReadonlyMap<string, Wire>>(new Map());
  const routed = useMemo(() => {
    const fresh = routeDesign(graph, boxes);
    const wires = withKnownRoutes(fresh.wires, lastRoutes.current);
    lastRoutes.current = wires;
    return { ...fresh, wires };
  }, [graph, boxes]);
  const wires = useMemo(() => {
    const made = makeWires(graph, routed, lastWires.current);
    lastWires.current = new Map(made.map(wire => [wire.id, wire]));
    return made;
  }, [graph, routed]);
  const references = useMemo(() => makeReferences(graph, routed), [graph, routed]);
  const edges = useMemo(
    () => [...wires.map(wire => (selection.has(wire.id) ? { ...wire, selected: true } : wire)), ...references],
    [wires, references, selection],
  );
  return { edges, routes: routed.wires };
}

function withKnownRoutes(fresh: Routes, known: Routes): Routes {
  return new Map(
    [...fresh].map(([id, route]) => {
      const before = known.get(id);
      return [id, before?.path === route.path ? before : route];
    }),
  );
}

function makeWires(
  graph: DesignGraph,
  { wires: routes, cards }: DesignRoutes,
  known: ReadonlyMap<string, Wire>,
): Wire[] {
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
    const made = {
      id: wire.id,
      type: 'wire',
      source: wire.from,
      target: wire.to,
      targetHandle: 'card',
      selected: false,
      ariaLabel,
      data: { route, words, chip, labelAt, isDashed: inspector.isDashed?.(wire) ?? false, findings: found },
    };
    const before = known.get(wire.id);
    return [before !== undefined && looksAs(before, made) ? before : made];
  });
}

function looksAs(before: Wire, made: Wire): boolean {
  const [was, is] = [before.data, made.data];
  return (
    was !== undefined &&
    is !== undefined &&
    before.source === made.source &&
    before.target === made.target &&
    before.ariaLabel === made.ariaLabel &&
    was.route === is.route &&
    was.labelAt.x === is.labelAt.x &&
    was.labelAt.y === is.labelAt.y &&
    was.chip === is.chip &&
    was.isDashed === is.isDashed &&
    was.findings === is.findings
  );
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
