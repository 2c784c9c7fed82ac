import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';

/** Keys and indexes that lead from the top of a definition to a place in it; empty is the definition itself. */
export type DefinitionPath = readonly (string | number)[];

/** A path as one text, for keys and ids. */
export function pathKey(path: DefinitionPath): string {
  return JSON.stringify(path);
}

/** The path of a text that {@link pathKey} made. */
export function pathOfKey(key: string): DefinitionPath {
  return JSON.parse(key) as DefinitionPath;
}

/** The flow (machine, branch or processor) that holds a state. */
export function flowPathOf(statePath: DefinitionPath): DefinitionPath {
  return statePath.slice(0, -2);
}

/** The name of the state at a path. */
export function stateNameAt(statePath: DefinitionPath): string {
  return String(statePath.at(-1) ?? '');
}

/** The state whose fields a path leads into, however deep; undefined above all states. */
export function innermostState(path: DefinitionPath): DefinitionPath | undefined {
  for (let index = path.length - 2; index >= 0; index -= 1) {
    const isFlow = index === 0 || typeof path[index - 1] === 'number' || isProcessorKey(path[index - 1]);
    if (path[index] === 'States' && isFlow) return path.slice(0, index + 2);
  }
  return undefined;
}

function isProcessorKey(key: string | number | undefined): boolean {
  return key === 'ItemProcessor' || key === 'Iterator';
}

/** Whether a path lies at or below another. */
export function isWithin(path: DefinitionPath, outer: DefinitionPath): boolean {
  return path.length >= outer.length && outer.every((key, index) => path[index] === key);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(definition: Json | undefined, path: DefinitionPath): Json | undefined {
  let value = definition;
  for (const key of path) {
    if (isJsonArray(value) && typeof key === 'number') value = value[key];
    else if (isJsonObject(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
    else return undefined;
  }
  return value;
}

/** The object at a path; empty where there is none. */
export function objectAt(definition: Json | undefined, path: DefinitionPath): JsonObject {
  const value = valueAt(definition, path);
  return isJsonObject(value) ? value : {};
}

/** The states of the flow at a path. */
export function statesOf(definition: Json | undefined, flowPath: DefinitionPath): JsonObject {
  return objectAt(definition, [...flowPath, 'States']);
}

/** The paths of the flows inside a state: branches of a Parallel, the processor of a Map. */
export function innerFlowPaths(state: JsonObject, statePath: DefinitionPath): readonly DefinitionPath[] {
  if (state['Type'] === 'Parallel') {
    const branches = state['Branches'];
    return isJsonArray(branches) ? branches.map((_, index) => [...statePath, 'Branches', index]) : [];
  }
  if (state['Type'] !== 'Map') return [];
  const field = state['ItemProcessor'] === undefined && state['Iterator'] !== undefined ? 'Iterator' : 'ItemProcessor';
  return [[...statePath, field]];
}
