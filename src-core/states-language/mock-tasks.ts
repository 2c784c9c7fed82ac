import type { TaskEffect } from './interpreter/effects.ts';
import type { TaskAnswer } from './run-execution.ts';

/** How the tasks of a state end: always the same, or one answer for each attempt, the last of which repeats. */
export type TaskMocks = Readonly<Record<string, TaskAnswer | readonly TaskAnswer[]>>;

/**
 * Answers tasks by the name of their state. Attempts of a state count on over retries, iterations and repeated visits.
 * @param fallback answers the tasks of states without a mock.
 */
export function mockTasks(mocks: TaskMocks, fallback: TaskAnswer): (task: TaskEffect) => TaskAnswer {
  const attempts = new Map<string, number>();
  return ({ stateName }) => {
    const attempt = attempts.get(stateName) ?? 0;
    attempts.set(stateName, attempt + 1);
    const mock = Object.hasOwn(mocks, stateName) ? mocks[stateName] : undefined;
    if (mock === undefined) return fallback;
    if (!isList(mock)) return mock;
    return mock[Math.min(attempt, mock.length - 1)] ?? fallback;
  };
}

function isList(mock: TaskAnswer | readonly TaskAnswer[]): mock is readonly TaskAnswer[] {
  return Array.isArray(mock);
}
