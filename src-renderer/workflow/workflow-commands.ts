import {
  IconArrowsSplit2,
  IconCopyPlus,
  IconPencil,
  IconPlus,
  IconRefresh,
  IconRepeat,
  IconRoute,
  IconTrash,
} from '@tabler/icons-react';
import type { Command } from '../commands/command.ts';
import { selectedResource } from '../state/selection-actions.ts';
import { selectedPaths } from './use-machine.ts';
import { walk } from './walk.ts';
import { deleteStates, duplicateSelected, moveSelected, startRename, wrapSelected } from './workflow-actions.ts';
import { leaveOrClose, selectAllStates } from './workflow-selection.ts';
import { useWorkflow } from './workflow-store.ts';

const isOpen = () => useWorkflow.getState().machineId !== undefined;
const hasStates = () => isOpen() && selectedPaths().length > 0;
const hasMachine = () => !isOpen() && selectedResource()?.type === 'step-functions';

const walks: readonly Command[] = (['up', 'down', 'left', 'right'] as const).map(direction => ({
  id: `workflow.walk-${direction}`,
  label: { up: 'State before', down: 'State after', left: 'State on the left', right: 'State on the right' }[direction],
  group: 'Workflow',
  keys: [`arrow${direction}`],
  isEnabled: isOpen,
  perform: () => walk(direction),
}));

/** What can be done to the workflow of a state machine. They come before the canvas's own commands for the same keys. */
export const workflowCommands: readonly Command[] = [
  {
    id: 'workflow.open',
    label: 'Open workflow',
    group: 'Workflow',
    icon: IconRoute,
    keys: ['enter'],
    keywords: ['state machine', 'definition', 'asl', 'step functions'],
    isEnabled: hasMachine,
    perform: () => {
      const machine = selectedResource();
      if (machine !== undefined) useWorkflow.getState().open(machine.id);
    },
  },
  {
    id: 'workflow.out',
    label: 'Back to the canvas',
    group: 'Workflow',
    keys: ['escape'],
    isEnabled: isOpen,
    perform: leaveOrClose,
  },
  {
    id: 'workflow.add',
    label: 'Add a state…',
    group: 'Workflow',
    icon: IconPlus,
    keys: ['insert', '+'],
    isEnabled: isOpen,
    perform: () => {
      useWorkflow.setState({ adding: { way: undefined } });
    },
  },
  {
    id: 'workflow.rename',
    label: 'Rename state',
    group: 'Workflow',
    icon: IconPencil,
    keys: ['f2', 'enter'],
    isEnabled: hasStates,
    perform: startRename,
  },
  {
    id: 'workflow.duplicate',
    label: 'Duplicate state',
    group: 'Workflow',
    icon: IconCopyPlus,
    keys: ['mod+d'],
    isEnabled: hasStates,
    perform: duplicateSelected,
  },
  {
    id: 'workflow.delete',
    label: 'Delete state',
    group: 'Workflow',
    icon: IconTrash,
    keys: ['delete', 'backspace'],
    isEnabled: hasStates,
    perform: deleteStates,
  },
  {
    id: 'workflow.move-up',
    label: 'Move state up',
    group: 'Workflow',
    keys: ['alt+arrowup'],
    isEnabled: hasStates,
    perform: () => moveSelected('up'),
  },
  {
    id: 'workflow.move-down',
    label: 'Move state down',
    group: 'Workflow',
    keys: ['alt+arrowdown'],
    isEnabled: hasStates,
    perform: () => moveSelected('down'),
  },
  {
    id: 'workflow.wrap-parallel',
    label: 'Wrap in Parallel',
    group: 'Workflow',
    icon: IconArrowsSplit2,
    isEnabled: hasStates,
    perform: () => wrapSelected('parallel'),
  },
  {
    id: 'workflow.wrap-map',
    label: 'Wrap in Map',
    group: 'Workflow',
    icon: IconRepeat,
    isEnabled: hasStates,
    perform: () => wrapSelected('map'),
  },
  {
    id: 'workflow.wrap-retry',
    label: 'Add retry and catch',
    group: 'Workflow',
    icon: IconRefresh,
    isEnabled: hasStates,
    perform: () => wrapSelected('retry-catch'),
  },
  {
    id: 'workflow.select-all',
    label: 'Select all states',
    group: 'Workflow',
    keys: ['mod+a'],
    isEnabled: isOpen,
    perform: selectAllStates,
  },
  ...walks,
];
