import { Background, BackgroundVariant, ReactFlow, useReactFlow } from '@xyflow/react';
import { type FocusEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { pathKey, pathOfKey } from '#core/workflow/state-path.ts';
import { CanvasToolbar } from '../../canvas/CanvasToolbar.tsx';
import canvasClasses from '../../canvas/canvas.module.css';
import { canvasView } from '../../canvas/canvas-view.ts';
import { FLOW_SETTINGS } from '../../canvas/flow-settings.ts';
import type { MachineView } from '../use-machine.ts';
import { moveToWay } from '../workflow-actions.ts';
import { useWorkflow } from '../workflow-store.ts';
import { useDropWay } from './drop-way.ts';
import { type Dragged, flowNodes } from './flow-nodes.ts';
import { FlowNode, MarkNode } from './MarkNodes.tsx';
import { StateNode } from './StateNode.tsx';
import { Transitions } from './Transitions.tsx';
import { type LaidOut, useLayout } from './use-layout.ts';
import { showDrawn, wayAt } from './way-at.ts';

const NODE_TYPES = { state: StateNode, mark: MarkNode, flow: FlowNode };

/** The workflow from top to bottom: states, ways, and what can be done to them by pointer. */
export function WorkflowDrawing({ machine }: { readonly machine: MachineView }) {
  const laidOut = useLayout(machine.flow);
  const [dragged, setDragged] = useState<Dragged>();
  const element = useDrawingElement(laidOut);
  const nodes = useMemo(() => (laidOut === undefined ? [] : flowNodes(laidOut, dragged)), [laidOut, dragged]);
  useEffect(() => {
    showDrawn(laidOut);
    if (laidOut !== undefined) keepKeyboard();
    return () => showDrawn(undefined);
  }, [laidOut]);
  return (
    <main
      ref={element}
      aria-label={`Workflow of ${machine.name}`}
      tabIndex={-1}
      className={canvasClasses['canvas']}
      onFocus={selectFocused}
    >
      <ReactFlow
        {...FLOW_SETTINGS}
        nodes={nodes}
        edges={[]}
        nodeTypes={NODE_TYPES}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable
        onNodeClick={(event, node) => clickState(event, node.id)}
        onNodeDoubleClick={(_event, node) => node.type === 'state' && useWorkflow.setState({ renaming: node.id })}
        onPaneClick={() => useWorkflow.getState().select([])}
        onMoveStart={event => event && canvasView.release()}
        onNodeDrag={(_event, node) => {
          const box = laidOut?.layout.boxes.get(node.id);
          if (box === undefined) return;
          setDragged({ id: node.id, by: { x: node.position.x - box.x, y: node.position.y - box.y } });
          useDropWay.setState({ way: wayUnder(node, box.width)?.id });
        }}
        onNodeDragStop={(_event, node) => {
          setDragged(undefined);
          useDropWay.setState({ way: undefined });
          const way = wayUnder(node, laidOut?.layout.boxes.get(node.id)?.width ?? 0);
          if (way !== undefined) moveToWay(pathOfKey(node.id), way.path);
        }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--dots)" bgColor="var(--ground)" />
        {laidOut !== undefined && <Transitions {...laidOut} />}
      </ReactFlow>
      <CanvasToolbar />
    </main>
  );
}

/** A state drops onto the way its upper middle is over. */
function wayUnder(node: { readonly id: string; readonly position: { x: number; y: number } }, width: number) {
  return wayAt({ x: node.position.x + width / 2, y: node.position.y + 20 }, [node.id]);
}

function clickState(event: MouseEvent, id: string): void {
  if (!id.startsWith('[')) return;
  const { selection, select } = useWorkflow.getState();
  const others = selection.filter(key => key !== id);
  const adds = event.ctrlKey || event.metaKey || event.shiftKey;
  const keys = !adds ? [id] : others.length === selection.length ? [...selection, id] : others;
  select(keys.map(pathOfKey));
}

/** A state that gets the keyboard becomes the selection. */
function selectFocused({ target }: FocusEvent): void {
  const id = target.getAttribute('data-id');
  if (id === null || !id.startsWith('[') || !target.matches('.react-flow__node:focus-visible')) return;
  const { selection, select } = useWorkflow.getState();
  if (!selection.includes(pathKey(pathOfKey(id)))) select([pathOfKey(id)]);
}

/** When the state that had the keyboard is gone, the selected one gets it, once it is drawn. */
function keepKeyboard(): void {
  const [selected] = useWorkflow.getState().selection;
  if (selected === undefined || document.activeElement !== document.body) return;
  requestAnimationFrame(() => canvasView.focus(selected));
}

/** Smaller than this, names are hard to read; a workflow that needs it is shown from its start. */
const LEAST_ZOOM = 0.75;

/** Hands the drawing to the commands, and shows each workflow when it is opened: whole, or else from its start. */
function useDrawingElement(laidOut: LaidOut | undefined) {
  const element = useRef<HTMLElement>(null);
  const flow = useReactFlow();
  const first = useRef<LaidOut>(undefined);
  first.current ??= laidOut;
  const shown = first.current;
  const mode = useWorkflow(state => state.mode);
  useEffect(() => (element.current ? canvasView.attach(flow, element.current) : undefined), [flow]);
  useEffect(() => {
    if (shown === undefined || mode === 'code') return;
    const frame = requestAnimationFrame(() => {
      const { clientWidth = 0, clientHeight = 0 } = element.current ?? {};
      const { width, height } = shown.layout;
      const zoom = Math.min((clientWidth - 96) / width, (clientHeight - 108) / height);
      const start = shown.layout.boxes.get(shown.flow.nodes[0]?.id ?? '');
      if (zoom >= LEAST_ZOOM || start === undefined) {
        canvasView.fit(undefined, false);
        return;
      }
      const middle = width * LEAST_ZOOM < clientWidth ? width / 2 : start.x + start.width / 2;
      canvasView.release();
      void flow.setViewport({ x: clientWidth / 2 - middle * LEAST_ZOOM, y: 32, zoom: LEAST_ZOOM });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, flow, mode]);
  return element;
}
