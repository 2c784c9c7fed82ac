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

const hasStates = () => selectedPaths().length > 0;
const hasMachine = () => selectedResource()?.type === 'step-functions';

const walks: readonly Command[] = (['up', 'down', 'left', 'right'] as const).map(direction => ({
  id: `workflow.walk-${direction}`,
  place: 'workflow',
  label: { up: 'State before', down: 'State after', left: 'State on the left', right: 'State on the right' }[direction],
  group: 'Workflow',
  keys: [`arrow${direction}`],
  perform: () => walk(direction),
}));

/** What can be done to the workflow of a state machine. They come before the canvas's own commands for the same keys. */
export const workflowCommands: readonly Command[] = [
  {
    id: 'workflow.open',
    place: 'canvas',
    label: 'Open workflow',
    group: 'Workflow',
    icon: IconRoute,
    keys: ['w'],
    keywords: ['state machine', 'definition', 'asl', 'step functions'],
    isEnabled: hasMachine,
    perform: () => {
      const machine = selectedResource();
      if (machine !== undefined) useWorkflow.getState().open(machine.id);
    },
  },
  {
    id: 'workflow.out',
    place: 'workflow',
    label: 'Back to the canvas',
    group: 'Workflow',
    keys: ['escape'],
    perform: leaveOrClose,
  },
  {
    id: 'workflow.add',
    place: 'workflow',
    label: 'Add a state…',
    group: 'Workflow',
    icon: IconPlus,
    keys: ['insert', 'a'],
    perform: () => {
      useWorkflow.setState({ adding: { way: undefined } });
    },
  },
  {
    id: 'workflow.rename',
    place: 'workflow',
    label: 'Rename state',
    group: 'Workflow',
    icon: IconPencil,
    keys: ['f2', 'enter'],
    isEnabled: hasStates,
    perform: startRename,
  },
  {
    id: 'workflow.duplicate',
    place: 'workflow',
    label: 'Duplicate state',
    group: 'Workflow',
    icon: IconCopyPlus,
    keys: ['mod+d'],
    isEnabled: hasStates,
    perform: duplicateSelected,
  },
  {
    id: 'workflow.delete',
    place: 'workflow',
    label: 'Delete state',
    group: 'Workflow',
    icon: IconTrash,
    keys: ['delete', 'backspace'],
    isEnabled: hasStates,
    perform: deleteStates,
  },
  {
    id: 'workflow.move-up',
    place: 'workflow',
    label: 'Move state up',
    group: 'Workflow',
    keys: ['alt+arrowup'],
    isEnabled: hasStates,
    perform: () => moveSelected('up'),
  },
  {
    id: 'workflow.move-down',
    place: 'workflow',
    label: 'Move state down',
    group: 'Workflow',
    keys: ['alt+arrowdown'],
    isEnabled: hasStates,
    perform: () => moveSelected('down'),
  },
  {
    id: 'workflow.wrap-parallel',
    place: 'workflow',
    label: 'Wrap in Parallel',
    group: 'Workflow',
    icon: IconArrowsSplit2,
    isEnabled: hasStates,
    perform: () => wrapSelected('parallel'),
  },
  {
    id: 'workflow.wrap-map',
    place: 'workflow',
    label: 'Wrap in Map',
    group: 'Workflow',
    icon: IconRepeat,
    isEnabled: hasStates,
    perform: () => wrapSelected('map'),
  },
  {
    id: 'workflow.wrap-retry',
    place: 'workflow',
    label: 'Add retry and catch',
    group: 'Workflow',
    icon: IconRefresh,
    isEnabled: hasStates,
    perform: () => wrapSelected('retry-catch'),
  },
  {
    id: 'workflow.select-all',
    place: 'workflow',
    label: 'Select all states',
    group: 'Workflow',
    keys: ['mod+a'],
    perform: selectAllStates,
  },
  ...walks,
];
