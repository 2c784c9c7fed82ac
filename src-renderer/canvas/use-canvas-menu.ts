import { useMemo } from 'react';
import { useDesign } from '../state/design-store.ts';
import { type CanvasMenuSubject, useCanvasMenuStore } from './canvas-menu-store.ts';

interface PointerPlace {
  readonly clientX: number;
  readonly clientY: number;
  preventDefault(): void;
}

/** Right clicks: what is under the pointer becomes the selection, then the menu opens there. */
export function useCanvasMenu() {
  return useMemo(() => {
    const show = (event: PointerPlace, subject: CanvasMenuSubject) => {
      event.preventDefault();
      useCanvasMenuStore.getState().show({ x: event.clientX, y: event.clientY }, subject);
    };
    const showFor = (event: PointerPlace, id: string) => {
      const { selection, select, history } = useDesign.getState();
      const group = history.present.groups?.find(candidate => candidate.id === id);
      if (group !== undefined) {
        select(group.members);
        show(event, 'selection');
        return;
      }
      const isElement = [...history.present.resources, ...history.present.connections].some(one => one.id === id);
      if (!isElement) return;
      if (!selection.has(id)) select([id]);
      show(event, 'selection');
    };
    return {
      onNodeContextMenu: (event: PointerPlace, node: { readonly id: string }) => showFor(event, node.id),
      onEdgeContextMenu: (event: PointerPlace, edge: { readonly id: string }) => showFor(event, edge.id),
      onSelectionContextMenu: (event: PointerPlace) => show(event, 'selection'),
      onPaneContextMenu: (event: PointerPlace) => show(event, 'pane'),
    };
  }, []);
}
