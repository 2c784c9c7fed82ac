import type { Node, NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { serviceOf } from '#core/catalog/services.ts';
import type { DesignGraph, Position } from '#core/contract/graph.ts';
import { resourceWords } from '#core/drawing/element-words.ts';
import { cardAt, NODE_HEIGHT, NODE_WIDTH } from '#core/drawing/geometry.ts';
import { countsInWords } from '../problems/severity.tsx';
import { findingsByElement, findingsOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { type AlignmentGuide, alignToOthers } from './alignment.ts';
import { makeFrames, membersMoved } from './group-frames.ts';

type Positions = ReadonlyMap<string, Position>;
type Heights = ReadonlyMap<string, number>;

const NONE: Positions = new Map();
const NO_HEIGHTS: Heights = new Map();
const NO_DATA = {};

/** The cards as React Flow wants them. It holds what is only of the view: places while dragging, measured heights. */
export function useCanvasNodes(graph: DesignGraph) {
  const selection = useDesign(state => state.selection);
  const [dragged, setDragged] = useState<Positions>(NONE);
  const [heights, setHeights] = useState<Heights>(NO_HEIGHTS);
  const [guides, setGuides] = useState<readonly AlignmentGuide[]>([]);
  const last = useRef(NONE);
  const cache = useRef(new Map<string, Node>());

  const nodes = useMemo(() => {
    const made = makeNodes(graph, selection, dragged, heights, cache.current);
    cache.current = new Map(made.map(node => [node.id, node]));
    return made;
  }, [graph, selection, dragged, heights]);

  const boxes = useMemo(
    () =>
      new Map(
        graph.resources.map(({ id, position }) => {
          const height = heights.get(id) ?? NODE_HEIGHT;
          // The counters of a run hang below a card; its wires stay where they are.
          return [id, { ...cardAt(dragged.get(id) ?? position), height, head: NODE_HEIGHT }];
        }),
      ),
    [graph, dragged, heights],
  );

  const frames = useMemo(() => makeFrames(graph, boxes, selection), [graph, boxes, selection]);

  const onNodesChange = useCallback(
    (changes: readonly NodeChange[]) => {
      const moves = changes.filter(change => change.type === 'position' && change.dragging === true);
      if (moves.length > 0) {
        const places = new Map(
          moves.flatMap(change => {
            if (!('position' in change) || change.position === undefined) return [];
            if (graph.resource(change.id) !== undefined) return [[change.id, change.position] as const];
            return membersMoved(graph, change.id, change.position);
          }),
        );
        const aligned = alignToOthers(places, graph);
        last.current = aligned.positions;
        setDragged(aligned.positions);
        setGuides(aligned.guides);
      }
      const measured = changes.flatMap(change =>
        change.type === 'dimensions' && change.dimensions && graph.resource(change.id)
          ? [[change.id, change.dimensions.height] as const]
          : [],
      );
      if (measured.length > 0) setHeights(known => withHeights(known, measured));
      applySelection(changes);
    },
    [graph],
  );

  const commitDrag = useCallback(() => {
    const positions = last.current;
    last.current = NONE;
    setGuides([]);
    if (positions.size > 0) {
      useDesign.getState().apply([{ edit: 'move', positions: Object.fromEntries(positions) }], 'Move');
    }
    setDragged(NONE);
  }, []);

  return { nodes, frames, boxes, guides, onNodesChange, commitDrag };
}

function makeNodes(
  graph: DesignGraph,
  selection: ReadonlySet<string>,
  dragged: Positions,
  heights: Heights,
  cache: ReadonlyMap<string, Node>,
): Node[] {
  const findings = findingsByElement(findingsOf(graph));
  return graph.resources.map(resource => {
    const position = dragged.get(resource.id) ?? resource.position;
    const height = heights.get(resource.id) ?? NODE_HEIGHT;
    const selected = selection.has(resource.id);
    const summary = serviceOf(resource.type).inspector.summary(resource, graph);
    const ariaLabel = [resourceWords(resource), summary, countsInWords(findings.get(resource.id) ?? [])]
      .filter(words => words !== '')
      .join(', ');
    const before = cache.get(resource.id);
    const isSame =
      before?.position.x === position.x &&
      before.position.y === position.y &&
      before.selected === selected &&
      before.ariaLabel === ariaLabel &&
      before.measured?.height === height;
    if (isSame) return before;
    return {
      id: resource.id,
      type: 'resource',
      position,
      selected,
      ariaLabel,
      measured: { width: NODE_WIDTH, height },
      data: NO_DATA,
    };
  });
}

function withHeights(known: Heights, measured: readonly (readonly [string, number])[]): Heights {
  const changed = measured.filter(([id, height]) => (known.get(id) ?? NODE_HEIGHT) !== height);
  return changed.length === 0 ? known : new Map([...known, ...changed]);
}

/** React Flow tells selection as changes of single elements; the design's selection is one set. */
export function applySelection(changes: readonly { type: string; id?: string; selected?: boolean }[]): void {
  const selected = changes.filter(change => change.type === 'select');
  if (selected.length === 0) return;
  const selection = new Set(useDesign.getState().selection);
  for (const { id, selected: isSelected } of selected) {
    if (id === undefined) continue;
    if (isSelected) selection.add(id);
    else selection.delete(id);
  }
  useDesign.getState().select(selection);
}
