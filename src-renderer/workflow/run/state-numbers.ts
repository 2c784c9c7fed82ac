import { create } from 'zustand';
import type { ExecutionsAnswer } from '../../simulation/run/protocol.ts';

interface StateNumbersState extends ExecutionsAnswer {
  /** Whether a simulation is there to tell them. */
  readonly isShown: boolean;
}

/** Numbers of nothing. */
export const NO_EXECUTIONS: StateNumbersState = { isShown: false, total: 0, rows: [], states: {} };

/** What the simulation last told of the executions of the open machine. */
export const useStateNumbers = create<StateNumbersState>()(() => NO_EXECUTIONS);
