import { ReactFlow, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useShellSlots } from '../app/shell-slots.ts';
import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { modeActor } from '../state/mode-machine.ts';
import { useMode } from '../state/use-mode.ts';
import { WireMenu } from '../wiring/WireMenu.tsx';
import { WiringHint } from '../wiring/WiringHint.tsx';
import { useWorkflow } from '../workflow/workflow-store.ts';
import { AlignmentGuides } from './AlignmentGuides.tsx';
import { CanvasEmptyState } from './CanvasEmptyState.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CanvasMinimap } from './CanvasMinimap.tsx';
import { CanvasToolbar } from './CanvasToolbar.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import classes from './canvas.module.css';
import { canvasView } from './canvas-view.ts';
import { FLOW_SETTINGS } from './flow-settings.ts';
import { Grid } from './Grid.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { ReferenceEdge } from './ReferenceEdge.tsx';
import { ResourceNode } from './ResourceNode.tsx';
import { useBoxSelection } from './use-box-selection.ts';
import { useCanvasMenu } from './use-canvas-menu.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useCanvasWires } from './use-canvas-wires.ts';
import { useIsFar } from './use-is-far.ts';
import { useKeyboardWalk } from './use-keyboard-walk.ts';
import { usePlacing } from './use-placing.ts';
import { useWiring } from './use-wiring.ts';
import { WireEdge } from './WireEdge.tsx';

const NODE_TYPES = { resource: ResourceNode, frame: GroupFrame };
const EDGE_TYPES = { wire: WireEdge, reference: ReferenceEdge };
/** From so many cards on, only those in view are drawn. */
const MANY = 300;

/** The canvas: cards, wires, and everything that floats over them. */
export function Canvas() {
  const graph = useGraph();
  const mode = useMode(({ value }) => value);
  const element = useCanvasElement();
  const { nodes, frames, boxes, guides, onNodesChange, commitDrag } = useCanvasNodes(graph);
  const { edges, routes } = useCanvasWires(graph, boxes);
  const shown = useMemo(() => [...frames, ...nodes], [frames, nodes]);
  const placeAt = usePlacing();
  const { CanvasLayer } = useShellSlots();
  const isFar = useIsFar();
  return (
    <main
      ref={element}
      aria-label="Canvas"
      tabIndex={-1}
      className={`${classes['canvas']} is-${mode}`}
      data-far={isFar || undefined}
      {...useKeyboardWalk()}
    >
      <ReactFlow
        {...FLOW_SETTINGS}
        {...useWiring()}
        {...useCanvasMenu()}
        {...useBoxSelection()}
        nodes={shown}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        connectionLineComponent={ConnectionLine}
        onlyRenderVisibleElements={graph.resources.length > MANY}
        onNodesChange={onNodesChange}
        onNodeDragStop={commitDrag}
        onSelectionDragStop={commitDrag}
        onNodeDoubleClick={openOrRename}
        onPaneClick={placeAt}
        onMoveStart={releaseView}
      >
        <Grid />
        <AlignmentGuides guides={guides} />
        <CanvasMinimap />
      </ReactFlow>
      {CanvasLayer && <CanvasLayer routes={routes} />}
      {graph.resources.length === 0 && <CanvasEmptyState />}
      <CanvasToolbar />
      <WiringHint />
      <WireMenu />
      <CanvasMenu />
    </main>
  );
}

/** A double click leads into a workflow; anything else gets a name. */
function openOrRename(_event: unknown, { id }: { readonly id: string }): void {
  const resource = useDesign.getState().history.present.resources.find(one => one.id === id);
  if (resource?.type === 'step-functions') useWorkflow.getState().open(id);
  else modeActor.send({ type: 'rename.started', id });
}

/** A person moves the view; what moves it by itself has no event. */
function releaseView(event: unknown): void {
  if (event !== null) canvasView.release();
}

/** Hands the canvas to the commands, and shows each newly opened design whole. */
function useCanvasElement() {
  const element = useRef<HTMLElement>(null);
  const flow = useReactFlow();
  const openCount = useDesign(state => state.openCount);
  useEffect(() => (element.current ? canvasView.attach(flow, element.current) : undefined), [flow]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => canvasView.fit(undefined, openCount > 1));
    return () => cancelAnimationFrame(frame);
  }, [openCount]);
  return element;
}
