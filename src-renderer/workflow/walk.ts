import type { WorkflowBox } from '#core/drawing/layout-workflow.ts';
import { pathKey } from '#core/workflow/state-path.ts';
import { edgesOf, nodesOf, type WorkflowNode } from '#core/workflow/workflow-graph.ts';
import { canvasView } from '../canvas/canvas-view.ts';
import { boxOf } from './drawing/way-at.ts';
import { type MachineView, openMachine, selectedPaths } from './use-machine.ts';
import { useWorkflow } from './workflow-store.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Moves the selection along the flow (up, down), or to what lies beside (left, right; right leads into a container). */
export function walk(direction: Direction): void {
  const machine = openMachine();
  if (machine === undefined) return;
  const [path] = selectedPaths(machine);
  const states = nodesOf(machine.flow).filter(node => node.kind === 'state');
  const next = path === undefined ? states[0] : neighbour(machine, states, pathKey(path), direction);
  if (next === undefined) return;
  useWorkflow.getState().select([next.path]);
  const box = boxOf(next.id);
  if (box !== undefined) canvasView.reveal(box);
  canvasView.focus(next.id);
}

function neighbour(
  machine: MachineView,
  states: readonly WorkflowNode[],
  id: string,
  direction: Direction,
): WorkflowNode | undefined {
  const edges = edgesOf(machine.flow);
  const find = (wanted: string | undefined) => states.find(node => node.id === wanted);
  if (direction === 'down') {
    return edges
      .filter(edge => edge.from === id)
      .map(edge => find(edge.to))
      .find(node => node !== undefined);
  }
  if (direction === 'up') {
    return edges
      .filter(edge => edge.to === id)
      .map(edge => find(edge.from))
      .find(node => node !== undefined);
  }
  const beside = nearestBeside(states, id, direction);
  if (direction === 'right' && beside === undefined) {
    const inner = find(id)?.flows[0];
    return inner?.nodes.find(node => node.kind === 'state');
  }
  return beside;
}

/** The nearest state at about the same height. */
function nearestBeside(states: readonly WorkflowNode[], id: string, direction: 'left' | 'right') {
  const own = boxOf(id);
  if (own === undefined) return undefined;
  const ranked = states
    .flatMap(node => {
      const box = boxOf(node.id);
      return box === undefined || node.id === id ? [] : [{ node, box }];
    })
    .filter(({ box }) => (direction === 'left' ? box.x + box.width <= own.x : box.x >= own.x + own.width))
    .filter(({ box }) => box.y < own.y + own.height + 60 && own.y < box.y + box.height + 60)
    .map(({ node, box }) => ({ node, distance: distance(own, box) }));
  return ranked.sort((left, right) => left.distance - right.distance)[0]?.node;
}

function distance(left: WorkflowBox, right: WorkflowBox): number {
  const middle = (box: WorkflowBox) => ({ x: box.x + box.width / 2, y: box.y + 26 });
  return Math.abs(middle(left).x - middle(right).x) + 2 * Math.abs(middle(left).y - middle(right).y);
}
