import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { type DefinitionPath, statesOf, valueAt } from './state-path.ts';

/** What makes an execution take a way: the start, the ordinary way on, a rule or default of a Choice, an error caught. */
export type TransitionKind = 'start' | 'next' | 'end' | 'choice' | 'default' | 'catch';

/** A way out of a state, or into a flow. */
export interface Transition {
  readonly kind: TransitionKind;
  /** The field that names the target, or the `End` that says there is none. */
  readonly path: DefinitionPath;
  /** Undefined at the end of a flow. */
  readonly target: string | undefined;
}

/** The ways out of a state in the order in which they are tried. */
export function transitionsOf(state: JsonObject, path: DefinitionPath): readonly Transition[] {
  const found: Transition[] = [];
  const add = (kind: TransitionKind, target: Json | undefined, ...place: DefinitionPath) => {
    if (typeof target === 'string') found.push({ kind, target, path: [...path, ...place] });
  };
  for (const [index, rule] of rulesIn(state, 'Choices')) add('choice', rule['Next'], 'Choices', index, 'Next');
  add('default', state['Default'], 'Default');
  add('next', state['Next'], 'Next');
  if (state['End'] === true) found.push({ kind: 'end', target: undefined, path: [...path, 'End'] });
  for (const [index, rule] of rulesIn(state, 'Catch')) add('catch', rule['Next'], 'Catch', index, 'Next');
  return found;
}

/** Every transition of a flow, its start first. */
export function transitionsIn(definition: Json, flowPath: DefinitionPath): readonly Transition[] {
  const path = [...flowPath, 'StartAt'];
  const start = valueAt(definition, path);
  const ways = Object.entries(statesOf(definition, flowPath)).flatMap(([name, state]) =>
    isJsonObject(state) ? transitionsOf(state, [...flowPath, 'States', name]) : [],
  );
  return typeof start === 'string' ? [{ kind: 'start', path, target: start }, ...ways] : ways;
}

/** Where an execution goes on after a state when nothing goes wrong; undefined where it ends. */
export function successorOf(state: JsonObject): string | undefined {
  const first = transitionsOf(state, []).find(({ kind }) => kind === 'next' || kind === 'default');
  const target = first ?? transitionsOf(state, []).find(({ kind }) => kind === 'choice');
  return target?.target;
}

/** The objects of a list of rules (`Choices`, `Catch`, `Retry`), with their indexes. */
export function rulesIn(state: JsonObject, field: string): readonly (readonly [number, JsonObject])[] {
  const rules = state[field];
  if (!isJsonArray(rules)) return [];
  return [...rules.entries()].flatMap(([index, rule]) => (isJsonObject(rule) ? [[index, rule] as const] : []));
}
