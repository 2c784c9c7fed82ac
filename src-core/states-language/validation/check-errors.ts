import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { STATES_ERRORS } from '../state-failure.ts';
import { checkFields, type FieldPlace } from './check-fields.ts';
import { CATCHER_FIELDS, RETRIER_FIELDS } from './field-table.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

const JITTER_STRATEGIES = ['FULL', 'NONE'];

/**
 * Checks the `Retry` and `Catch` of a state.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
export function checkErrorHandling(state: JsonObject, place: FieldPlace, list: ProblemList): void {
  checkRules(state['Retry'], 'Retry', place, list, (retrier, path) => {
    checkFields(retrier, RETRIER_FIELDS, { ...place, path, owner: 'a retrier' }, list);
    const jitter = retrier['JitterStrategy'];
    if (typeof jitter === 'string' && !JITTER_STRATEGIES.includes(jitter)) {
      const message = `JitterStrategy must be FULL or NONE, but is ${jitter}`;
      list.error('SCHEMA_VALIDATION_FAILED', [...path, 'JitterStrategy'], message);
    }
    const { IntervalSeconds: interval, MaxDelaySeconds: most } = retrier;
    if (typeof interval === 'number' && typeof most === 'number' && most < interval) {
      const message = `MaxDelaySeconds ${most} is shorter than IntervalSeconds ${interval}`;
      list.warning('VALUE_OUT_OF_RANGE', [...path, 'MaxDelaySeconds'], message);
    }
  });
  const extraStates = { Output: 'errorOutput', Assign: 'errorOutput' } as const;
  checkRules(state['Catch'], 'Catch', place, list, (catcher, path) => {
    checkFields(catcher, CATCHER_FIELDS, { ...place, path, owner: 'a catcher', extraStates }, list);
    if (catcher['Next'] === undefined) list.error('SCHEMA_VALIDATION_FAILED', path, 'a catcher needs Next');
  });
}

function checkRules(
  rules: Json | undefined,
  field: string,
  place: FieldPlace,
  list: ProblemList,
  check: (rule: JsonObject, path: ProblemPath) => void,
): void {
  if (!isJsonArray(rules)) return;
  for (const [index, rule] of rules.entries()) {
    const path = [...place.path, field, index];
    if (!isJsonObject(rule)) {
      list.error('SCHEMA_VALIDATION_FAILED', path, `${field} holds objects only`);
      continue;
    }
    check(rule, path);
    checkErrorNames(rule['ErrorEquals'], index === rules.length - 1, [...path, 'ErrorEquals'], list);
  }
}

function checkErrorNames(names: Json | undefined, isLast: boolean, path: ProblemPath, list: ProblemList): void {
  if (!isJsonArray(names) || names.length === 0 || !names.every(name => typeof name === 'string')) {
    list.error('SCHEMA_VALIDATION_FAILED', path, 'ErrorEquals must be an array of at least one error name');
    return;
  }
  if (!names.includes(STATES_ERRORS.all) || (isLast && names.length === 1)) return;
  list.error('STATES_ALL_NOT_LAST', path, 'States.ALL must stand alone, and in the last entry');
}
