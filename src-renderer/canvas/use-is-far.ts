import { useStore } from '@xyflow/react';

/** Below this zoom the texts of cards cannot be read. */
const FAR_ZOOM = 0.25;

/** Whether the canvas is seen from so far that texts of cards cannot be read. */
export function useIsFar(): boolean {
  return useStore(({ transform }) => transform[2] < FAR_ZOOM);
}
