import { type FocusEvent, useCallback } from 'react';
import { useDesign } from '../state/design-store.ts';

/** A card or a wire that gets the keyboard becomes the selection, so that every command works on it. */
export function useKeyboardSelection() {
  return useCallback((event: FocusEvent) => {
    const { target } = event;
    const isElement = target.matches('.react-flow__node, .react-flow__edge');
    const id = target.getAttribute('data-id');
    if (!isElement || id === null || !target.matches(':focus-visible')) return;
    const { selection, select } = useDesign.getState();
    if (!selection.has(id)) select([id]);
  }, []);
}
