import {
  IconFileCode,
  IconFocusCentered,
  IconLayoutBottombar,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconMap,
  IconMaximize,
  IconMoon,
  IconSearch,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { canvasView } from '../canvas/canvas-view.ts';
import { useDesign } from '../state/design-store.ts';
import { DOCK_TABS, useView } from '../state/view-store.ts';
import { toggleColorScheme } from '../theme/color-scheme.ts';
import type { Command } from './command.ts';

const dockCommands: readonly Command[] = DOCK_TABS.map(tab => ({
  id: `view.dock-${tab}`,
  label: `Show ${tab}`,
  group: 'View',
  perform: () => useView.getState().showDock(tab),
}));

export const viewCommands: readonly Command[] = [
  {
    id: 'view.find',
    place: 'canvas',
    label: 'Find on the canvas…',
    group: 'View',
    icon: IconSearch,
    keys: ['mod+f'],
    perform: () => useView.getState().openDialog('find'),
  },
  {
    id: 'view.fit',
    label: 'Zoom to fit',
    group: 'View',
    icon: IconMaximize,
    keys: ['shift+1'],
    perform: () => canvasView.fit(),
  },
  {
    id: 'view.zoom-selection',
    place: 'canvas',
    label: 'Zoom to selection',
    group: 'View',
    icon: IconFocusCentered,
    keys: ['shift+2'],
    isEnabled: () => useDesign.getState().selection.size > 0,
    perform: () => canvasView.fit(useDesign.getState().selection),
  },
  {
    id: 'view.show-in-template',
    place: 'canvas',
    label: 'Show in the template',
    group: 'View',
    icon: IconFileCode,
    keys: ['mod+enter'],
    keywords: ['cloudformation', 'text', 'source'],
    isEnabled: () => useDesign.getState().selection.size === 1,
    perform: () => {
      const [selected] = useDesign.getState().selection;
      if (selected !== undefined) useView.getState().showInTemplate({ element: selected });
    },
  },
  { id: 'view.zoom-100', label: 'Zoom to 100 %', group: 'View', keys: ['mod+0'], perform: () => canvasView.zoomTo(1) },
  {
    id: 'view.zoom-in',
    label: 'Zoom in',
    group: 'View',
    icon: IconZoomIn,
    keys: ['mod+=', 'mod++'],
    perform: () => canvasView.zoomBy(1.2),
  },
  {
    id: 'view.zoom-out',
    label: 'Zoom out',
    group: 'View',
    icon: IconZoomOut,
    keys: ['mod+-'],
    perform: () => canvasView.zoomBy(1 / 1.2),
  },
  {
    id: 'view.palette',
    label: 'Show or hide the palette',
    group: 'View',
    icon: IconLayoutSidebar,
    keys: ['mod+b'],
    perform: () => useView.getState().togglePalette(),
  },
  {
    id: 'view.inspector',
    label: 'Show or hide the inspector',
    group: 'View',
    icon: IconLayoutSidebarRight,
    keys: ['mod+i'],
    perform: () => useView.getState().toggleInspector(),
  },
  {
    id: 'view.dock',
    label: 'Show or hide the dock',
    group: 'View',
    icon: IconLayoutBottombar,
    keys: ['mod+j'],
    perform: () => useView.getState().toggleDock(),
  },
  {
    id: 'view.minimap',
    label: 'Show or hide the minimap',
    group: 'View',
    icon: IconMap,
    keys: ['m'],
    perform: () => useView.getState().toggleMinimap(),
  },
  ...dockCommands,
  {
    id: 'view.theme',
    label: 'Switch between light and dark',
    group: 'View',
    icon: IconMoon,
    keywords: ['theme', 'night', 'appearance'],
    perform: toggleColorScheme,
  },
];
