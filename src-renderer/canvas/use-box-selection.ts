import type { EdgeChange } from '@xyflow/react';
import { useMemo } from 'react';
import { applySelection } from './use-canvas-nodes.ts';

/** A box takes cards; React Flow would add every wire that touches one of them. */
export function useBoxSelection() {
  return useMemo(() => {
    let isSelecting = false;
    return {
      onSelectionStart: () => {
        isSelecting = true;
      },
      onSelectionEnd: () => {
        isSelecting = false;
      },
      onEdgesChange: (changes: readonly EdgeChange[]) => {
        if (!isSelecting) applySelection(changes);
      },
    };
  }, []);
}
