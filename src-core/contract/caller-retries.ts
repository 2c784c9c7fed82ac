import type { Millis } from '../shared/units.ts';
import type { CallError } from './message.ts';

/**
 * How often an application's SDK makes a call in all. AWS leaves it to the SDK; this is the assumption of the
 * simulation for clients, functions and services that call an API.
 */
export const CALL_ATTEMPTS = 3;

const FIRST_WAIT_MILLIS = 1_000;

/** How long a caller waits before it tries again, or undefined when it gives up. `attempt` counts from 1. */
export function waitBeforeNextAttempt(error: CallError, attempt: number): Millis | undefined {
  if (!error.isRetryable || attempt >= CALL_ATTEMPTS) return undefined;
  return FIRST_WAIT_MILLIS * 2 ** (attempt - 1);
}
