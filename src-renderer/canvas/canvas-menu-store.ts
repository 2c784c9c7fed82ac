import { create } from 'zustand';
import type { Position } from '#core/contract/graph.ts';

/** What the context menu of the canvas is about. */
export type CanvasMenuSubject = 'pane' | 'selection';

interface CanvasMenuState {
  readonly open: { readonly at: Position; readonly subject: CanvasMenuSubject } | undefined;
  show(at: Position, subject: CanvasMenuSubject): void;
  close(): void;
}

export const useCanvasMenuStore = create<CanvasMenuState>()(set => ({
  open: undefined,
  show: (at, subject) => set({ open: { at, subject } }),
  close: () => set({ open: undefined }),
}));
