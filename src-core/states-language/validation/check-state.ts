import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import type { QueryLanguage, StateType, WorkflowType } from '../definition.ts';
import { isStateType } from '../state-type.ts';
import { holdsSubstitution } from '../substitution.ts';
import { checkChoice } from './check-choice.ts';
import { checkErrorHandling } from './check-errors.ts';
import { checkFields, type FieldPlace } from './check-fields.ts';
import { checkMap } from './check-map.ts';
import { checkTask } from './check-task.ts';
import { STATE_FIELDS } from './field-table.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

/** Pairs of fields of which a state may have one. */
const EXCLUSIVE_FIELDS = [
  ['Next', 'End'],
  ['TimeoutSeconds', 'TimeoutSecondsPath'],
  ['HeartbeatSeconds', 'HeartbeatSecondsPath'],
  ['Error', 'ErrorPath'],
  ['Cause', 'CausePath'],
  ['ItemProcessor', 'Iterator'],
  ['ItemSelector', 'Parameters'],
  ['MaxConcurrency', 'MaxConcurrencyPath'],
  ['ToleratedFailureCount', 'ToleratedFailureCountPath'],
  ['ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
] as const;

const WAIT_FIELDS = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'];
const WITHOUT_TRANSITION: readonly StateType[] = ['Choice', 'Succeed', 'Fail'];

const LONGEST_FAIL_TEXTS = [
  ['Error', 256],
  ['Cause', 32_768],
] as const;

/** Where a state stands. */
export interface StatePlace {
  readonly path: ProblemPath;
  readonly type: WorkflowType;
  readonly machineLanguage: QueryLanguage;
}

/** Checks one state by itself: its fields and what they hold, not how it hangs together with others. */
export function checkState(state: Json, place: StatePlace, list: ProblemList): void {
  if (!isJsonObject(state)) {
    list.error('SCHEMA_VALIDATION_FAILED', place.path, 'a state must be an object');
    return;
  }
  const type = state['Type'];
  // What a deployment fills in can be any type.
  if (typeof type === 'string' && holdsSubstitution(type)) return;
  if (!isStateType(type)) {
    const message = `Type must be one of ${Object.keys(STATE_FIELDS).join(', ')}, but is ${JSON.stringify(type)}`;
    list.error('SCHEMA_VALIDATION_FAILED', [...place.path, 'Type'], message);
    return;
  }
  const hasResult = type === 'Task' || type === 'Parallel' || type === 'Map';
  const fieldPlace: FieldPlace = {
    language: languageOf(state, place, list),
    path: place.path,
    owner: `a ${type} state`,
    ...(hasResult && { extraStates: { Output: 'result', Assign: 'result' } }),
  };
  checkFields(state, STATE_FIELDS[type], fieldPlace, list);
  checkExclusive(state, place.path, list);
  checkExit(state, type, place.path, list);
  checkErrorHandling(state, fieldPlace, list);
  checkOfType(state, type, fieldPlace, place, list);
}

function checkOfType(
  state: JsonObject,
  type: StateType,
  fieldPlace: FieldPlace,
  place: StatePlace,
  list: ProblemList,
): void {
  if (type === 'Task') checkTask(state, place.type, place.path, list);
  if (type === 'Choice') checkChoice(state, fieldPlace, list);
  if (type === 'Map') checkMap(state, place.type, fieldPlace, list);
  if (type === 'Wait') {
    const given = WAIT_FIELDS.filter(field => state[field] !== undefined);
    if (given.length !== 1) {
      const message = `a Wait state needs exactly one of ${WAIT_FIELDS.join(', ')}, but has ${given.length}`;
      list.error('CONFLICTING_FIELDS', place.path, message);
    }
  }
  if (type === 'Fail') {
    for (const [field, most] of LONGEST_FAIL_TEXTS) {
      const text = state[field];
      if (typeof text !== 'string' || text.length <= most) continue;
      const message = `${field} must have at most ${most} characters, but has ${text.length}`;
      list.error('VALUE_OUT_OF_RANGE', [...place.path, field], message);
    }
  }
  if (type === 'Parallel') {
    const branches = state['Branches'];
    if (!isJsonArray(branches) || branches.length === 0) {
      list.error('SCHEMA_VALIDATION_FAILED', place.path, 'a Parallel state needs at least one branch in Branches');
    }
  }
}

function languageOf(state: JsonObject, place: StatePlace, list: ProblemList): QueryLanguage {
  const own = state['QueryLanguage'];
  if (own === undefined) return place.machineLanguage;
  const path = [...place.path, 'QueryLanguage'];
  if (own !== 'JSONPath' && own !== 'JSONata') {
    list.error('SCHEMA_VALIDATION_FAILED', path, 'QueryLanguage must be JSONPath or JSONata');
    return place.machineLanguage;
  }
  if (own === 'JSONPath' && place.machineLanguage === 'JSONata') {
    list.error('FIELD_NOT_IN_QUERY_LANGUAGE', path, 'a machine in JSONata cannot have states in JSONPath');
  }
  return own;
}

function checkExclusive(state: JsonObject, path: ProblemPath, list: ProblemList): void {
  for (const [first, second] of EXCLUSIVE_FIELDS) {
    if (state[first] === undefined || state[second] === undefined) continue;
    list.error('CONFLICTING_FIELDS', [...path, second], `${first} and ${second} cannot stand together`);
  }
}

function checkExit(state: JsonObject, type: StateType, path: ProblemPath, list: ProblemList): void {
  if (WITHOUT_TRANSITION.includes(type)) return;
  if (state['Next'] !== undefined || state['End'] !== undefined) return;
  list.error('MISSING_TRANSITION', path, `a ${type} state needs Next or End`);
}
