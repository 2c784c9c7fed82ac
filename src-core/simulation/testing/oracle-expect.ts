import type { Expected } from './oracle-case.ts';
import { differs } from './oracle-compare.ts';
import { checkFunction } from './oracle-expect-function.ts';
import { checkResult } from './oracle-expect-result.ts';
import type { Replay, StepResult } from './oracle-results.ts';

/** What is wrong with an expectation after a replay, in words; empty when it holds. */
export function checkExpectation(expected: Expected, replay: Replay): readonly string[] {
  if (typeof expected['function'] === 'string') return checkFunction(expected, replay);
  if (typeof expected['of'] === 'string' || Array.isArray(expected['ofAll'])) return checkResult(expected, replay);
  return checkPaths(expected, replay);
}

function checkPaths(expected: Expected, replay: Replay): readonly string[] {
  return Object.entries(expected).flatMap(([kind, paths]) => {
    const values = (paths as readonly string[]).map(path => resolve(path, replay));
    if (kind === 'same')
      return new Set(values).size === 1 && values[0] !== undefined ? [] : differs('same', paths, values);
    if (kind === 'differ') return new Set(values).size === values.length ? [] : differs('differ', paths, values);
    if (kind === 'present') return values.every(value => value !== undefined) ? [] : differs('present', paths, values);
    if (kind === 'absent') return values.every(value => value === undefined) ? [] : differs('absent', paths, values);
    if (kind !== 'increasing') return [`unknown expectation "${kind}"`];
    const isIncreasing = values.every((value, index) => index === 0 || String(values[index - 1]) < String(value));
    return isIncreasing ? [] : differs('increasing', paths, values);
  });
}

function resolve(path: string, replay: Replay): unknown {
  const [label = '', ...rest] = path.split(/[.[\]]+/).filter(part => part !== '');
  const result = replay.results.get(label);
  let value: unknown = result === undefined ? undefined : viewOf(result);
  for (const part of rest) value = (value as Readonly<Record<string, unknown>> | undefined)?.[part];
  return value;
}

function viewOf(result: StepResult): unknown {
  if (result.messages !== undefined) return result.messages;
  if (result.batch !== undefined) return Object.fromEntries(result.batch.successful.map(entry => [entry.id, entry]));
  return result.answer;
}
