import { type ComponentType, createContext, useContext } from 'react';
import type { WireRoute } from '#core/drawing/wire-route.ts';

/** What the canvas hands to a layer over the graph: the curve of every wire, in canvas coordinates. */
export interface CanvasLayerProps {
  readonly routes: ReadonlyMap<string, WireRoute>;
}

/** Places of the shell that a part of the program fills when it is there. */
export interface ShellSlots {
  /** The cluster in the middle of the top bar. */
  readonly SimulateControls?: ComponentType;
  /** One layer over the graph; it covers the canvas and takes no pointer. */
  readonly CanvasLayer?: ComponentType<CanvasLayerProps>;
  /** Below the summary of a card: live counters. */
  readonly NodeCounters?: ComponentType<{ readonly resourceId: string }>;
  /** Content of the dock's tabs. */
  readonly Timeline?: ComponentType;
  readonly Charts?: ComponentType;
  readonly Messages?: ComponentType;
}

export const ShellSlotsContext = createContext<ShellSlots>({});

export function useShellSlots(): ShellSlots {
  return useContext(ShellSlotsContext);
}
