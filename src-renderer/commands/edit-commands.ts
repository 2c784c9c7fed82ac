import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin,
  IconBoxMultiple,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconPencil,
  IconSitemap,
  IconTrash,
} from '@tabler/icons-react';
import { copySelection, cutSelection, duplicateSelection, paste } from '../canvas/clipboard.ts';
import { chosenGroup, groupSelection, renameChosen, selectedGroups, ungroupSelection } from '../canvas/grouping.ts';
import { tidyUp } from '../canvas/tidy-up.ts';
import { useDesign } from '../state/design-store.ts';
import {
  deleteSelection,
  nudgeSelection,
  selectAll,
  selectedResource,
  selectedResources,
} from '../state/selection-actions.ts';
import { useView } from '../state/view-store.ts';
import type { Command } from './command.ts';

const hasSelection = () => useDesign.getState().selection.size > 0;
const hasOneResource = () => selectedResource() !== undefined;
const hasResources = () => selectedResources().length > 0;

const DIRECTIONS = [
  { name: 'left', x: -1, y: 0 },
  { name: 'right', x: 1, y: 0 },
  { name: 'up', x: 0, y: -1 },
  { name: 'down', x: 0, y: 1 },
] as const;

const nudges: readonly Command[] = DIRECTIONS.flatMap(({ name, x, y }) => [
  {
    id: `edit.nudge-${name}`,
    place: 'canvas' as const,
    label: `Move ${name}`,
    group: 'Edit' as const,
    keys: [`arrow${name}`],
    isEnabled: hasResources,
    perform: () => nudgeSelection({ x: x * 4, y: y * 4 }),
  },
  {
    id: `edit.nudge-far-${name}`,
    place: 'canvas' as const,
    label: `Move far ${name}`,
    group: 'Edit' as const,
    keys: [`shift+arrow${name}`],
    isEnabled: hasResources,
    perform: () => nudgeSelection({ x: x * 40, y: y * 40 }),
  },
]);

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    group: 'Edit',
    icon: IconArrowBackUp,
    keys: ['mod+z'],
    isEnabled: () => useDesign.getState().history.past.length > 0,
    perform: () => useDesign.getState().undo(),
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    group: 'Edit',
    icon: IconArrowForwardUp,
    keys: ['mod+shift+z', 'mod+y'],
    isEnabled: () => useDesign.getState().history.future.length > 0,
    perform: () => useDesign.getState().redo(),
  },
  {
    id: 'edit.cut',
    place: 'canvas',
    label: 'Cut',
    group: 'Edit',
    icon: IconCut,
    keys: ['mod+x'],
    isEnabled: hasResources,
    perform: cutSelection,
  },
  {
    id: 'edit.copy',
    place: 'canvas',
    label: 'Copy',
    group: 'Edit',
    icon: IconCopy,
    keys: ['mod+c'],
    isEnabled: hasResources,
    perform: copySelection,
  },
  {
    id: 'edit.paste',
    place: 'canvas',
    label: 'Paste',
    group: 'Edit',
    icon: IconClipboard,
    keys: ['mod+v'],
    perform: paste,
  },
  {
    id: 'edit.duplicate',
    place: 'canvas',
    label: 'Duplicate',
    group: 'Edit',
    icon: IconCopyPlus,
    keys: ['mod+d'],
    isEnabled: hasResources,
    perform: duplicateSelection,
  },
  {
    id: 'edit.delete',
    place: 'canvas',
    label: 'Delete',
    group: 'Edit',
    icon: IconTrash,
    keys: ['delete', 'backspace'],
    isEnabled: hasSelection,
    perform: deleteSelection,
  },
  { id: 'edit.select-all', place: 'canvas', label: 'Select all', group: 'Edit', keys: ['mod+a'], perform: selectAll },
  {
    id: 'edit.rename',
    place: 'canvas',
    label: 'Rename',
    group: 'Edit',
    icon: IconPencil,
    keys: ['f2', 'enter'],
    isEnabled: () => hasOneResource() || chosenGroup() !== undefined,
    perform: renameChosen,
  },
  {
    id: 'edit.group',
    label: 'Group',
    group: 'Edit',
    icon: IconBoxMultiple,
    keys: ['mod+g'],
    keywords: ['frame', 'area', 'together'],
    isEnabled: hasResources,
    perform: groupSelection,
  },
  {
    id: 'edit.ungroup',
    label: 'Ungroup',
    group: 'Edit',
    keys: ['mod+shift+g'],
    isEnabled: () => selectedGroups().length > 0,
    perform: ungroupSelection,
  },
  {
    id: 'edit.connect',
    place: 'canvas',
    label: 'Connect to…',
    group: 'Edit',
    icon: IconArrowsJoin,
    keys: ['c'],
    keywords: ['wire', 'link', 'subscribe', 'trigger'],
    isEnabled: hasOneResource,
    perform: () => {
      const resource = selectedResource();
      if (resource) useView.getState().openConnect({ resource: resource.id, port: undefined, isBackwards: false });
    },
  },
  {
    id: 'edit.tidy-up',
    place: 'canvas',
    label: 'Tidy up the layout',
    group: 'Edit',
    icon: IconSitemap,
    keywords: ['arrange', 'align', 'auto layout'],
    isEnabled: () => useDesign.getState().history.present.resources.length > 1,
    perform: tidyUp,
  },
  ...nudges,
];
