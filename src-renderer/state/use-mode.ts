import { useSelector } from '@xstate/react';
import type { SnapshotFrom } from 'xstate';
import { modeActor, type modeMachine } from './mode-machine.ts';

/** Reads from the mode of the window. */
export function useMode<Value>(select: (snapshot: SnapshotFrom<typeof modeMachine>) => Value): Value {
  return useSelector(modeActor, select);
}
