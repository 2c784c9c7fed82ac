import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import {
  redirect,
  renameTargets,
  retarget,
  setAt,
  setStates,
  statesAfter,
  takeOut,
  withExit,
} from './edit-transitions.ts';
import { freeName, type Snippet, stateNames, withFreeNames } from './state-names.ts';
import { type DefinitionPath, flowPathOf, isWithin, objectAt, stateNameAt, statesOf, valueAt } from './state-path.ts';
import { successorOf, type Transition, transitionsIn, transitionsOf } from './transitions.ts';

/** A definition after an edit, and what is to be selected in it. */
export interface EditedDefinition {
  readonly definition: Json;
  readonly selected: readonly DefinitionPath[];
}

/** Puts a snippet into a transition: what led on there now leads to the snippet, and the snippet to where it led. */
export function insertAt(definition: Json, transition: Transition, snippet: Snippet): EditedDefinition {
  const named = withFreeNames(snippet, stateNames(definition));
  return placeAt(definition, transition, named);
}

/** Puts a snippet into a flow that has no states. */
export function insertInto(definition: Json, flowPath: DefinitionPath, snippet: Snippet): EditedDefinition {
  const named = withFreeNames(snippet, stateNames(definition));
  const started = setAt(definition, [...flowPath, 'StartAt'], named.StartAt);
  return {
    definition: setStates(started, flowPath, named.States),
    selected: [[...flowPath, 'States', named.StartAt]],
  };
}

/** Puts a snippet behind a state; before it where nothing can follow it. */
export function insertAfter(definition: Json, path: DefinitionPath, snippet: Snippet): EditedDefinition {
  const named = withFreeNames(snippet, stateNames(definition));
  const state = objectAt(definition, path);
  const way = transitionsOf(state, path).find(({ kind }) => kind === 'next' || kind === 'end' || kind === 'default');
  if (way !== undefined) return placeAt(definition, way, named);
  const flowPath = flowPathOf(path);
  const type = state['Type'];
  if (type === 'Choice') {
    return placeAt(definition, { kind: 'default', path: [...path, 'Default'], target: undefined }, named);
  }
  if (type !== 'Succeed' && type !== 'Fail') {
    return placeAt(definition, { kind: 'end', path: [...path, 'End'], target: undefined }, named);
  }
  const led = redirect(definition, flowPath, stateNameAt(path), named.StartAt);
  return added(led, flowPath, undefined, named, stateNameAt(path));
}

function placeAt(definition: Json, transition: Transition, snippet: Snippet): EditedDefinition {
  const isStart = transition.kind === 'start';
  const flowPath = isStart ? transition.path.slice(0, -1) : flowOfTransition(transition);
  const source = isStart ? undefined : String(transition.path[flowPath.length + 1]);
  return added(retarget(definition, transition, snippet.StartAt), flowPath, source, snippet, transition.target);
}

function flowOfTransition({ kind, path }: Transition): DefinitionPath {
  return path.slice(0, kind === 'choice' || kind === 'catch' ? -5 : -3);
}

function added(
  definition: Json,
  flowPath: DefinitionPath,
  behind: string | undefined,
  snippet: Snippet,
  target: string | undefined,
): EditedDefinition {
  const linked = Object.entries(snippet.States).map(([name, state]) => [
    name,
    isJsonObject(state) && state['End'] === true ? withExit(state, target) : state,
  ]);
  const states = statesAfter(statesOf(definition, flowPath), behind, Object.fromEntries(linked) as JsonObject);
  return {
    definition: setStates(definition, flowPath, states),
    selected: [[...flowPath, 'States', snippet.StartAt]],
  };
}

/** Takes states away and joins what stood before them to what stood behind. */
export function removeStates(definition: Json, paths: readonly DefinitionPath[]): EditedDefinition {
  const outer = paths.filter(path => !paths.some(other => other !== path && isWithin(path, other)));
  const next = paths.length === 1 ? neighbourOf(definition, paths[0] ?? []) : undefined;
  const changed = outer.reduce((current, path) => {
    const state = valueAt(current, path);
    return isJsonObject(state) ? startSomewhere(takeOut(current, path, successorOf(state)), flowPathOf(path)) : current;
  }, definition);
  return { definition: changed, selected: next === undefined ? [] : [next] };
}

/** A flow whose start has gone begins at its first state. */
function startSomewhere(definition: Json, flowPath: DefinitionPath): Json {
  const start = valueAt(definition, [...flowPath, 'StartAt']);
  if (typeof start === 'string') return definition;
  return setAt(definition, [...flowPath, 'StartAt'], Object.keys(statesOf(definition, flowPath))[0]);
}

function neighbourOf(definition: Json, path: DefinitionPath): DefinitionPath | undefined {
  const flowPath = flowPathOf(path);
  const name = stateNameAt(path);
  const before = transitionsIn(definition, flowPath).find(({ kind, target }) => kind !== 'start' && target === name);
  const neighbour = before === undefined ? successorOf(objectAt(definition, path)) : before.path[flowPath.length + 1];
  return neighbour === undefined || neighbour === name ? undefined : [...flowPath, 'States', neighbour];
}

/** Renames a state; everything that leads to it follows. Refused: an empty name, one that is taken, one of over 80 characters. */
export function renameState(definition: Json, path: DefinitionPath, wished: string): Result<EditedDefinition, string> {
  const name = wished.trim();
  const old = stateNameAt(path);
  if (name === '') return fail('A state needs a name.');
  if (name.length > 80) return fail(`A state’s name has at most 80 characters; this one has ${name.length}.`);
  if (name !== old && stateNames(definition).has(name)) {
    return fail(`Another state is called “${name}”. Each name is used once in a state machine.`);
  }
  const flowPath = flowPathOf(path);
  const rename = (target: string) => (target === old ? name : target);
  const states = Object.entries(statesOf(definition, flowPath)).map(([known, state]) => [
    rename(known),
    isJsonObject(state) ? renameTargets(state, rename) : state,
  ]);
  const started =
    valueAt(definition, [...flowPath, 'StartAt']) === old
      ? setAt(definition, [...flowPath, 'StartAt'], name)
      : definition;
  return ok({
    definition: setStates(started, flowPath, Object.fromEntries(states) as JsonObject),
    selected: [[...flowPath, 'States', name]],
  });
}

/** Puts a copy of a state behind it. */
export function duplicateState(definition: Json, path: DefinitionPath): EditedDefinition {
  const state = objectAt(definition, path);
  const name = freeName(stateNameAt(path), stateNames(definition));
  const canFollow = transitionsOf(state, path).some(({ kind }) => kind === 'next' || kind === 'end');
  const copy = { StartAt: name, States: { [name]: canFollow ? withExit(state, undefined) : state } };
  if (canFollow) return insertAfter(definition, path, copy);
  const named = withFreeNames(copy, stateNames(definition));
  return added(definition, flowPathOf(path), stateNameAt(path), named, undefined);
}

/** Moves a state into a transition elsewhere. Its own catchers and rules stay its own. */
export function moveState(definition: Json, path: DefinitionPath, to: Transition): Result<EditedDefinition, string> {
  const name = stateNameAt(path);
  const state = objectAt(definition, path);
  const target = to.kind === 'start' ? to.path.slice(0, -1) : flowOfTransition(to);
  if (isWithin(to.path, path) || (to.target === name && isSame(target, flowPathOf(path)))) {
    return fail(`“${name}” is already there.`);
  }
  const removed = startSomewhere(takeOut(definition, path, successorOf(state)), flowPathOf(path));
  const way = transitionsIn(removed, target).find(candidate => isSame(candidate.path, to.path));
  const end =
    way ?? transitionsIn(removed, target).find(candidate => isSame(candidate.path.slice(0, -1), to.path.slice(0, -1)));
  if (end === undefined) return fail('Nothing leads there any more once the state is taken out.');
  const moved =
    state['Type'] === 'Choice' ? { ...state, ...(end.target !== undefined && { Default: end.target }) } : state;
  const canFollow = !['Choice', 'Succeed', 'Fail'].includes(String(state['Type']));
  return ok(
    placeAt(removed, end, { StartAt: name, States: { [name]: canFollow ? withExit(moved, undefined) : moved } }),
  );
}

function isSame(left: DefinitionPath, right: DefinitionPath): boolean {
  return left.length === right.length && isWithin(left, right);
}

/** Sets a field of a state; undefined takes it away. */
export function setStateField(definition: Json, path: DefinitionPath, field: string, value: Json | undefined): Json {
  const state = objectAt(definition, path);
  if (field === 'Next' && typeof value === 'string') return setAt(definition, path, withExit(state, value));
  if (field === 'End') return setAt(definition, path, withExit(state, undefined));
  return setAt(definition, [...path, field], value);
}

/** Adds an empty branch to a Parallel state. */
export function addBranch(definition: Json, path: DefinitionPath, branch: Snippet): EditedDefinition {
  const branches = valueAt(definition, [...path, 'Branches']);
  const known = isJsonArray(branches) ? branches : [];
  const named = withFreeNames(branch, stateNames(definition));
  return {
    definition: setAt(definition, [...path, 'Branches'], [...known, { ...named }]),
    selected: [[...path, 'Branches', known.length, 'States', named.StartAt]],
  };
}
