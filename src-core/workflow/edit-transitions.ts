import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { replaceAt } from '../states-language/list-states.ts';
import { type DefinitionPath, objectAt, stateNameAt, statesOf, valueAt } from './state-path.ts';
import { rulesIn, type Transition, transitionsIn } from './transitions.ts';

/** The object without some of its members. */
export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** The definition with another value at a place; undefined takes the member away. */
export function setAt(definition: Json, path: DefinitionPath, value: Json | undefined): Json {
  const name = path.at(-1);
  if (value !== undefined || typeof name !== 'string') return replaceAt(definition, path, value ?? null);
  const owner = path.slice(0, -1);
  const known = valueAt(definition, owner);
  return isJsonObject(known) ? replaceAt(definition, owner, without(known, name)) : definition;
}

/** A state that goes on to `target`, or ends its flow. */
export function withExit(state: JsonObject, target: string | undefined): JsonObject {
  const rest = without(state, 'Next', 'End');
  return target === undefined ? { ...rest, End: true } : { ...rest, Next: target };
}

/** Leads a transition to another state; one to nowhere ends the flow. */
export function retarget(definition: Json, transition: Transition, target: string | undefined): Json {
  const { kind, path } = transition;
  const owner = path.slice(0, -1);
  if (kind === 'next' || kind === 'end') {
    return replaceAt(definition, owner, withExit(objectAt(definition, owner), target));
  }
  if (target !== undefined || kind === 'start' || kind === 'default') return setAt(definition, path, target);
  return dropRule(definition, owner);
}

/** Takes a rule of a Choice or a catcher away; an empty Catch goes as a whole. */
function dropRule(definition: Json, rulePath: DefinitionPath): Json {
  const listPath = rulePath.slice(0, -1);
  const rules = valueAt(definition, listPath);
  if (!isJsonArray(rules)) return definition;
  const rest = rules.filter((_, index) => index !== rulePath.at(-1));
  return setAt(definition, listPath, rest.length === 0 && listPath.at(-1) === 'Catch' ? undefined : rest);
}

/** Leads everything that led to one state of a flow to another; where there is no other, what led there ends. */
export function redirect(definition: Json, flowPath: DefinitionPath, from: string, to: string | undefined): Json {
  // Backwards, so that a rule taken away does not move the ones still to be looked at.
  return transitionsIn(definition, flowPath)
    .filter(({ target }) => target === from)
    .toReversed()
    .reduce<Json>((changed, transition) => retarget(changed, transition, to), definition);
}

/** Renames the target of every transition within one state. */
export function renameTargets(state: JsonObject, rename: (target: string) => string): JsonObject {
  const renamed: Record<string, Json | undefined> = { ...state };
  for (const field of ['Next', 'Default']) {
    const target = state[field];
    if (typeof target === 'string') renamed[field] = rename(target);
  }
  for (const field of ['Choices', 'Catch']) {
    const rules = state[field];
    if (!isJsonArray(rules)) continue;
    const known = new Map(rulesIn(state, field));
    renamed[field] = rules.map((rule, index) => {
      const target = known.get(index)?.['Next'];
      return typeof target === 'string' ? { ...known.get(index), Next: rename(target) } : rule;
    });
  }
  return renamed;
}

/** The flow with its states in place of those it had. */
export function setStates(definition: Json, flowPath: DefinitionPath, states: JsonObject): Json {
  return setAt(definition, [...flowPath, 'States'], states);
}

/** The states of a flow with more of them behind one, or at the end where that one is not there. */
export function statesAfter(states: JsonObject, name: string | undefined, added: JsonObject): JsonObject {
  const entries = Object.entries(states);
  const index = entries.findIndex(([known]) => known === name);
  const at = index < 0 ? entries.length : index + 1;
  return Object.fromEntries([...entries.slice(0, at), ...Object.entries(added), ...entries.slice(at)]);
}

/** Takes a state away, and leads what led to it to `successor`. */
export function takeOut(definition: Json, path: DefinitionPath, successor: string | undefined): Json {
  const flowPath = path.slice(0, -2);
  const name = stateNameAt(path);
  const left = without(statesOf(definition, flowPath), name);
  return redirect(setStates(definition, flowPath, left), flowPath, name, successor === name ? undefined : successor);
}
