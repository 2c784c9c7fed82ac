import type { ShellSlots } from '../app/shell-slots.ts';
import { ChartsPanel } from '../charts/ChartsPanel.tsx';
import { MessagesPanel } from '../messages/MessagesPanel.tsx';
import { TimelinePanel } from '../timeline/TimelinePanel.tsx';
import { SimulateControls } from './controls/SimulateControls.tsx';
import { CanvasLayer } from './dots/CanvasLayer.tsx';
import { NodeCounters } from './nodes/NodeCounters.tsx';

/** What the simulation puts into the places of the shell. */
export const simulationSlots: ShellSlots = {
  SimulateControls,
  CanvasLayer,
  NodeCounters,
  Timeline: TimelinePanel,
  Charts: ChartsPanel,
  Messages: MessagesPanel,
};
