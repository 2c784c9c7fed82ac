import {
  IconBug,
  IconListDetails,
  IconMovie,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconRefresh,
  IconRoute,
} from '@tabler/icons-react';
import type { Command } from '../commands/command.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { changeSpeed, toggleBreakpoint } from './run-options.ts';
import { openScenarioEditor } from './scenario/scenario-editor-store.ts';
import { sendToSimulation, simulationActor } from './simulation-actor.ts';

const isIn = (...states: readonly string[]) => states.includes(String(simulationActor.getSnapshot().value));
const isSimulating = () => !isIn('idle');
const canStep = () => isIn('ready', 'playing', 'paused', 'stepping');
const hasResources = () => useDesign.getState().history.present.resources.length > 0;
const selected = () => {
  const { history, selection } = useDesign.getState();
  const { resources, connections } = history.present;
  return [...resources, ...connections].filter(element => selection.has(element.id));
};

/** Everything that is done with a run. */
export const simulateCommands: readonly Command[] = [
  {
    id: 'simulate.toggle',
    label: 'Enter or leave the simulation',
    group: 'Simulate',
    icon: IconRoute,
    keys: ['t'],
    keywords: ['simulate', 'animate', 'run'],
    isEnabled: () => isSimulating() || hasResources(),
    perform: () => sendToSimulation({ type: isSimulating() ? 'left' : 'entered' }),
  },
  {
    id: 'simulate.play',
    label: 'Play or pause',
    group: 'Simulate',
    icon: IconPlayerPlay,
    keys: ['p'],
    keywords: ['start', 'run', 'stop'],
    isEnabled: hasResources,
    perform: () => sendToSimulation({ type: isIn('playing') ? 'pause' : 'play' }),
  },
  {
    id: 'simulate.step',
    label: 'Step',
    group: 'Simulate',
    icon: IconPlayerSkipForward,
    keys: ['.'],
    keywords: ['next event'],
    isEnabled: canStep,
    perform: () => sendToSimulation({ type: 'step', kind: 'event' }),
  },
  {
    id: 'simulate.next-timestamp',
    label: 'Step to the next moment',
    group: 'Simulate',
    icon: IconPlayerTrackNext,
    keys: ['shift+.'],
    keywords: ['timestamp', 'time'],
    isEnabled: canStep,
    perform: () => sendToSimulation({ type: 'step', kind: 'timestamp' }),
  },
  {
    id: 'simulate.step-back',
    label: 'Step back',
    group: 'Simulate',
    icon: IconPlayerSkipBack,
    keys: [','],
    keywords: ['undo event', 'rewind'],
    isEnabled: () => canStep() || isIn('finished'),
    perform: () => sendToSimulation({ type: 'step', kind: 'back' }),
  },
  {
    id: 'simulate.reset',
    label: 'Reset',
    group: 'Simulate',
    icon: IconRefresh,
    keys: ['r'],
    keywords: ['restart', 'start over'],
    isEnabled: isSimulating,
    perform: () => sendToSimulation({ type: 'reset' }),
  },
  {
    id: 'simulate.faster',
    label: 'Faster',
    group: 'Simulate',
    keys: ['+', '='],
    keywords: ['speed'],
    isEnabled: isSimulating,
    perform: () => changeSpeed(1),
  },
  {
    id: 'simulate.slower',
    label: 'Slower',
    group: 'Simulate',
    keys: ['-'],
    keywords: ['speed'],
    isEnabled: isSimulating,
    perform: () => changeSpeed(-1),
  },
  {
    id: 'simulate.breakpoint',
    label: 'Set or clear a breakpoint',
    group: 'Simulate',
    icon: IconBug,
    keys: ['b'],
    keywords: ['stop at', 'debug'],
    isEnabled: () => isSimulating() && selected().length > 0,
    perform: () => {
      for (const element of selected()) toggleBreakpoint(element.id);
    },
  },
  {
    id: 'simulate.run-until',
    label: 'Run until…',
    group: 'Simulate',
    icon: IconPlayerPause,
    keywords: ['condition', 'stop when', 'debug', 'break'],
    isEnabled: hasResources,
    perform: () => useView.getState().openDialog('run-until'),
  },
  {
    id: 'simulate.animation',
    label: 'Export an animation (GIF)…',
    group: 'Simulate',
    icon: IconMovie,
    keywords: ['record', 'video', 'share', 'picture'],
    isEnabled: hasResources,
    perform: () => useView.getState().openDialog('animation'),
  },
  {
    id: 'simulate.scenarios',
    label: 'Edit scenarios…',
    group: 'Simulate',
    icon: IconListDetails,
    keywords: ['load', 'faults', 'expectations'],
    isEnabled: hasResources,
    perform: openScenarioEditor,
  },
];
