import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { QueryLanguage } from '../states-language/definition.ts';
import type { EditedDefinition } from './edit-states.ts';
import { redirect, renameTargets, setAt, setStates, withExit, without } from './edit-transitions.ts';
import { freeName, stateNames } from './state-names.ts';
import { type DefinitionPath, flowPathOf, objectAt, pathKey, stateNameAt, statesOf } from './state-path.ts';
import { type Transition, transitionsIn, transitionsOf } from './transitions.ts';

/** What states can be put into: branches side by side, a loop over items, or a net for errors. */
export type Wrapping = 'parallel' | 'map' | 'retry-catch';

interface Group {
  readonly flowPath: DefinitionPath;
  readonly names: ReadonlySet<string>;
  /** The state that the outside leads to. */
  readonly entry: string;
  /** Where the group leads on; undefined at the end of the flow. */
  readonly exit: string | undefined;
}

/**
 * Puts neighbouring states of one flow into a Parallel, a Map, or (several of them) a Parallel with Retry and Catch. A
 * single Task, Parallel or Map gets its Retry and Catch on itself. Refused: states of several flows, with several ways in
 * or several ways out.
 */
export function wrapStates(
  definition: Json,
  paths: readonly DefinitionPath[],
  wrapping: Wrapping,
  language: QueryLanguage,
): Result<EditedDefinition, string> {
  const [first] = paths;
  if (first === undefined) return fail('Select the states to wrap first.');
  if (wrapping === 'retry-catch' && paths.length === 1 && canRetry(objectAt(definition, first))) {
    return ok(addErrorNet(definition, first, language));
  }
  const group = groupOf(definition, paths);
  if (!group.ok) return group;
  const wrapped = putInto(definition, group.value, wrapping, language);
  const [selected] = wrapped.selected;
  if (wrapping !== 'retry-catch' || selected === undefined) return ok(wrapped);
  return ok(addErrorNet(wrapped.definition, selected, language));
}

function canRetry(state: JsonObject): boolean {
  return ['Task', 'Parallel', 'Map'].includes(String(state['Type']));
}

function groupOf(definition: Json, paths: readonly DefinitionPath[]): Result<Group, string> {
  const flowPath = flowPathOf(paths[0] ?? []);
  if (paths.some(path => pathKey(flowPathOf(path)) !== pathKey(flowPath))) {
    return fail('The selected states lie in different flows. Select states of one flow.');
  }
  const names = new Set(paths.map(stateNameAt));
  const sourceOf = ({ kind, path }: Transition) => (kind === 'start' ? undefined : String(path[flowPath.length + 1]));
  const ways = transitionsIn(definition, flowPath);
  const isInside = (way: Transition) => names.has(sourceOf(way) ?? '');
  const entries = new Set(
    ways.filter(way => !isInside(way) && way.target !== undefined && names.has(way.target)).map(way => way.target),
  );
  const exits = new Set(ways.filter(way => isInside(way) && !names.has(way.target ?? '')).map(way => way.target));
  if (entries.size > 1) {
    return fail('The selected states are entered in more than one place. Select a stretch with a single way in.');
  }
  if (exits.size > 1) {
    return fail('The selected states lead on to more than one place. Select a stretch with a single way out.');
  }
  const entry = [...entries][0] ?? [...names][0] ?? '';
  return ok({ flowPath, names, entry, exit: [...exits][0] });
}

function putInto(definition: Json, group: Group, wrapping: Wrapping, language: QueryLanguage): EditedDefinition {
  const { flowPath, names, entry, exit } = group;
  const all = statesOf(definition, flowPath);
  const name = freeName(wrapping === 'map' ? 'For each item' : 'Parallel', stateNames(definition));
  const inner = innerFlow(all, group, freeName('Done', stateNames(definition)));
  const container: JsonObject =
    wrapping === 'map'
      ? {
          Type: 'Map',
          ...(language === 'JSONata' ? { Items: '{% $states.input.items %}' } : { ItemsPath: '$.items' }),
          ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...inner },
        }
      : { Type: 'Parallel', Branches: [inner] };
  const states = Object.entries(all).flatMap(([known, state]): [string, Json | undefined][] => {
    if (known === entry) return [[name, withExit(container, exit)]];
    return names.has(known) ? [] : [[known, state]];
  });
  const moved = setStates(definition, flowPath, Object.fromEntries(states));
  return { definition: redirect(moved, flowPath, entry, name), selected: [[...flowPath, 'States', name]] };
}

/** The states as a flow of their own: what led out ends it, by way of a Pass where a rule or a catcher leads out. */
function innerFlow(all: JsonObject, { names, entry, exit }: Group, done: string): JsonObject {
  let needsDone = false;
  const inside = Object.entries(all)
    .filter(([known]) => names.has(known))
    .map(([known, state]): [string, Json | undefined] => {
      if (!isJsonObject(state)) return [known, state];
      const ended = state['Next'] === exit && exit !== undefined ? withExit(state, undefined) : state;
      needsDone ||= transitionsOf(ended, []).some(({ target }) => target === exit && target !== undefined);
      return [known, renameTargets(ended, target => (target === exit ? done : target))];
    });
  if (needsDone) inside.push([done, { Type: 'Pass', End: true }]);
  return { StartAt: entry, States: Object.fromEntries(inside) };
}

/** Retries what may pass, and leads what does not to a state for it. */
function addErrorNet(definition: Json, path: DefinitionPath, language: QueryLanguage): EditedDefinition {
  const flowPath = flowPathOf(path);
  const state = objectAt(definition, path);
  const handler = freeName(`Handle failure of ${stateNameAt(path)}`.slice(0, 76), stateNames(definition));
  const catcher = {
    ErrorEquals: ['States.ALL'],
    ...(language === 'JSONPath' && { ResultPath: '$.error' }),
    Next: handler,
  };
  const netted = {
    ...without(state, 'Next', 'End', 'Retry', 'Catch'),
    Retry: state['Retry'] ?? [
      {
        ErrorEquals: ['States.TaskFailed'],
        IntervalSeconds: 2,
        MaxAttempts: 3,
        BackoffRate: 2,
        JitterStrategy: 'FULL',
      },
    ],
    Catch: state['Catch'] ?? [catcher],
    ...(state['Next'] === undefined ? { End: true } : { Next: state['Next'] }),
  };
  const changed = setAt(definition, path, netted);
  if (state['Catch'] !== undefined) return { definition: changed, selected: [path] };
  const states = statesOf(changed, flowPath);
  const fails = { Type: 'Fail', Error: 'WorkflowFailed', Cause: `“${stateNameAt(path)}” failed after its retries.` };
  return { definition: setStates(changed, flowPath, { ...states, [handler]: fails }), selected: [path] };
}
