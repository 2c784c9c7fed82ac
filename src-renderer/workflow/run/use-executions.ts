import { useEffect } from 'react';
import { useAnswer } from '../../messages/use-answer.ts';
import type { ExecutionsAnswer } from '../../simulation/run/protocol.ts';
import { runWorker, useIsSimulating } from '../../simulation/simulation-actor.ts';
import { NO_EXECUTIONS, useStateNumbers } from './state-numbers.ts';

/** Keeps asking a running simulation about the executions of a machine, for the drawing and the list. */
export function useExecutions(machineId: string): void {
  const isSimulating = useIsSimulating();
  const question = isSimulating ? `executions ${machineId}` : 'no simulation';
  const answer = useAnswer<ExecutionsAnswer | undefined>(question, async () =>
    isSimulating ? await runWorker().executions(machineId) : undefined,
  );
  useEffect(() => {
    useStateNumbers.setState(isSimulating && answer !== undefined ? { isShown: true, ...answer } : NO_EXECUTIONS);
  }, [isSimulating, answer]);
  useEffect(() => () => useStateNumbers.setState(NO_EXECUTIONS), []);
}
