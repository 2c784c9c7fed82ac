import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin,
  IconBoxMultiple,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconPencil,
  IconSitemap,
  IconTrash,
} from '@tabler/icons-react';
import { alignSelection, distributeSelection } from '../canvas/arrange.ts';
import { copySelection, cutSelection, duplicateSelection, paste } from '../canvas/clipboard.ts';
import { chosenGroup, groupSelection, renameChosen, selectedGroups, ungroupSelection } from '../canvas/grouping.ts';
import { tidyUp } from '../canvas/tidy-up.ts';
import { useDesign } from '../state/design-store.ts';
import { modeActor } from '../state/mode-machine.ts';
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

const ALIGNMENTS = [
  { side: 'left', label: 'Align left', axis: 'x', to: 'start', icon: IconLayoutAlignLeft },
  { side: 'center', label: 'Align centre', axis: 'x', to: 'middle', icon: IconLayoutAlignCenter },
  { side: 'right', label: 'Align right', axis: 'x', to: 'end', icon: IconLayoutAlignRight },
  { side: 'top', label: 'Align top', axis: 'y', to: 'start', icon: IconLayoutAlignTop },
  { side: 'middle', label: 'Align middle', axis: 'y', to: 'middle', icon: IconLayoutAlignMiddle },
  { side: 'bottom', label: 'Align bottom', axis: 'y', to: 'end', icon: IconLayoutAlignBottom },
] as const;

const arranging: readonly Command[] = [
  ...ALIGNMENTS.map(({ side, label, axis, to, icon }) => ({
    id: `edit.align-${side}`,
    place: 'canvas' as const,
    label,
    group: 'Edit' as const,
    icon,
    isEnabled: () => selectedResources().length > 1,
    perform: () => alignSelection(axis, to, label),
  })),
  ...(['x', 'y'] as const).map(axis => {
    const way = axis === 'x' ? 'horizontally' : 'vertically';
    return {
      id: `edit.distribute-${way}`,
      place: 'canvas' as const,
      label: `Distribute ${way}`,
      group: 'Edit' as const,
      icon: axis === 'x' ? IconLayoutDistributeVertical : IconLayoutDistributeHorizontal,
      keywords: ['space', 'evenly'],
      isEnabled: () => selectedResources().length > 2,
      perform: () => distributeSelection(axis, `Distribute ${way}`),
    };
  }),
];

/** While something is in hand, Esc lays that back. */
const isIdle = () => {
  const { wire, placing } = modeActor.getSnapshot().context;
  return wire === undefined && placing === undefined;
};

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
    id: 'edit.select-none',
    place: 'canvas',
    label: 'Select nothing',
    group: 'Edit',
    keys: ['escape'],
    isEnabled: () => hasSelection() && isIdle(),
    perform: () => useDesign.getState().select([]),
  },
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
  ...arranging,
  ...nudges,
];
