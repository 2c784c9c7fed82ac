import { create } from 'zustand';
import type { Position } from '#core/contract/graph.ts';
import type { WireStart } from '../state/mode-machine.ts';
import type { WireChoice } from './wire-verdict.ts';

/** A question at the end of a drawn wire: which kind, or which new target. */
export type WireQuestion =
  | { readonly ask: 'kind'; readonly start: WireStart; readonly other: string; readonly choices: readonly WireChoice[] }
  | { readonly ask: 'target'; readonly start: WireStart; readonly point: Position };

interface WireMenuState {
  readonly open: { readonly at: Position; readonly question: WireQuestion } | undefined;
  ask(at: Position, question: WireQuestion): void;
  close(): void;
}

export const useWireMenu = create<WireMenuState>()(set => ({
  open: undefined,
  ask: (at, question) => set({ open: { at, question } }),
  close: () => set({ open: undefined }),
}));
