import { z } from 'zod';

const bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/** Where a window lay and how large it was when it was closed. */
export const windowPlaceSchema = z.object({ bounds, isMaximized: z.boolean() });
export type WindowPlace = z.infer<typeof windowPlaceSchema>;
/** A rectangle of the screen. */
export type Bounds = z.infer<typeof bounds>;

export const SMALLEST = { width: 800, height: 560 } as const;
export const USUAL = { width: 1280, height: 800 } as const;

/** How much of a window must lie on a screen for it to be found and moved. */
const VISIBLE = { width: 200, height: 80 } as const;

/**
 * Where to open the window: where it was, when that still is on a screen; the same size in the middle of the first
 * screen when it is not (the screen was taken away); the usual size the first time.
 */
export function placeWindow(
  last: WindowPlace | undefined,
  screens: readonly Bounds[],
): { width: number; height: number; x?: number; y?: number } {
  if (last === undefined) return { ...USUAL };
  const width = Math.max(SMALLEST.width, last.bounds.width);
  const height = Math.max(SMALLEST.height, last.bounds.height);
  const isFound = screens.some(screen => isOnScreen(last.bounds, screen));
  return isFound ? { x: last.bounds.x, y: last.bounds.y, width, height } : { width, height };
}

function isOnScreen(window: Bounds, screen: Bounds): boolean {
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  const bottom = Math.min(window.y + window.height, screen.y + screen.height);
  const isTitleReachable = window.y >= screen.y && window.y < screen.y + screen.height;
  return (
    isTitleReachable &&
    right - Math.max(window.x, screen.x) >= VISIBLE.width &&
    bottom - Math.max(window.y, screen.y) >= VISIBLE.height
  );
}
