import { Menu } from '@mantine/core';
import { CommandItem } from '../commands/CommandItem.tsx';
import { useDesign } from '../state/design-store.ts';
import { selectedResource } from '../state/selection-actions.ts';
import { useCanvasMenuStore } from './canvas-menu-store.ts';
import { PointMenu } from './PointMenu.tsx';

/** The context menu of the canvas: of what is selected, or of the empty place. */
export function CanvasMenu() {
  const { open, close } = useCanvasMenuStore();
  const hasResource = useDesign(state => state.history.present.resources.some(({ id }) => state.selection.has(id)));
  const isMachine = selectedResource()?.type === 'step-functions';
  return (
    <PointMenu at={open?.at} onClose={close} label={open?.subject === 'pane' ? 'Canvas menu' : 'Selection menu'}>
      {open?.subject === 'pane' && (
        <>
          <CommandItem id="edit.paste" />
          <CommandItem id="edit.select-all" />
          <Menu.Divider />
          <CommandItem id="view.fit" />
          <CommandItem id="edit.tidy-up" />
          <CommandItem id="view.find" />
        </>
      )}
      {open?.subject === 'selection' && (
        <>
          {hasResource && (
            <>
              {isMachine && <CommandItem id="workflow.open" />}
              <CommandItem id="edit.connect" />
              <CommandItem id="edit.rename" />
              <Menu.Divider />
              <CommandItem id="edit.cut" />
              <CommandItem id="edit.copy" />
              <CommandItem id="edit.duplicate" />
              <Menu.Divider />
              <CommandItem id="edit.group" />
              <CommandItem id="edit.ungroup" />
              <Menu.Divider />
            </>
          )}
          <CommandItem id="view.zoom-selection" />
          <CommandItem id="view.show-in-template" />
          <CommandItem id="edit.delete" />
        </>
      )}
    </PointMenu>
  );
}
