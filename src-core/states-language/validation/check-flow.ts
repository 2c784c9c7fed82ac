import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { holdsSubstitution } from '../substitution.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

/** A way from one state to another. */
interface Transition {
  readonly target: Json;
  readonly path: ProblemPath;
}

/**
 * Checks how the states of one flow hang together: every target exists, every state is reached, and at least one ends
 * the flow.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html#concepts-transition
 */
export function checkFlow(flow: JsonObject, path: ProblemPath, list: ProblemList): void {
  const states = flow['States'];
  if (!isJsonObject(states)) return;
  const ways = new Map<string, Transition[]>();
  for (const [name, state = null] of Object.entries(states)) {
    ways.set(name, isJsonObject(state) ? transitionsOf(state, [...path, 'States', name]) : []);
  }
  const start: Transition = { target: flow['StartAt'] ?? null, path: [...path, 'StartAt'] };
  for (const way of [start, ...[...ways.values()].flat()]) checkTarget(way, states, list);
  reportUnreachable(ways, start, path, list);
  if (!Object.values(states).some(state => isJsonObject(state) && isTerminal(state))) {
    list.error(
      'MISSING_TERMINAL_STATE',
      [...path, 'States'],
      'no state ends the flow: one needs End, or type Succeed or Fail',
    );
  }
}

function checkTarget(way: Transition, states: JsonObject, list: ProblemList): void {
  if (typeof way.target !== 'string' || Object.hasOwn(states, way.target) || holdsSubstitution(way.target)) return;
  const known = Object.keys(states).join(', ');
  list.error('MISSING_TRANSITION_TARGET', way.path, `there is no state ${way.target} here; there are: ${known}`);
}

function reportUnreachable(
  ways: ReadonlyMap<string, readonly Transition[]>,
  start: Transition,
  path: ProblemPath,
  list: ProblemList,
): void {
  const all = [start, ...[...ways.values()].flat()];
  if (all.some(({ target }) => typeof target === 'string' && !ways.has(target) && holdsSubstitution(target))) return;
  const reached = new Set<string>();
  const open = [start];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    if (typeof way.target !== 'string' || reached.has(way.target)) continue;
    reached.add(way.target);
    open.push(...(ways.get(way.target) ?? []));
  }
  for (const name of ways.keys()) {
    if (reached.has(name)) continue;
    list.warning('UNREACHABLE_STATE', [...path, 'States', name], `nothing leads to the state ${name}`);
  }
}

function transitionsOf(state: JsonObject, path: ProblemPath): Transition[] {
  const found: Transition[] = [];
  const add = (object: JsonObject, name: string, place: ProblemPath) => {
    const target = object[name];
    if (target !== undefined) found.push({ target, path: [...place, name] });
  };
  add(state, 'Next', path);
  add(state, 'Default', path);
  for (const field of ['Choices', 'Catch']) {
    const rules = state[field];
    if (!isJsonArray(rules)) continue;
    for (const [index, rule] of rules.entries()) if (isJsonObject(rule)) add(rule, 'Next', [...path, field, index]);
  }
  return found;
}

function isTerminal(state: JsonObject): boolean {
  const { End: end, Type: type } = state;
  if (typeof type === 'string' && holdsSubstitution(type)) return true;
  return end === true || type === 'Succeed' || type === 'Fail';
}
