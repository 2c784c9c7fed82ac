import type { ExecutionRow } from '../../simulation/run/protocol.ts';

/** How an execution stands, in words. */
export const STATUS_WORDS: Readonly<Record<ExecutionRow['status'], string>> = {
  RUNNING: 'Running',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  TIMED_OUT: 'Timed out',
  ABORTED: 'Aborted',
};
