import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';

/** A state of a definition, however deep in branches and processors, with its place. */
export interface ListedState {
  readonly name: string;
  readonly state: JsonObject;
  /** The flow that holds the state: the machine, a branch or a processor. */
  readonly flow: JsonObject;
  /** Keys and indexes that lead to the state from the top of the definition. */
  readonly path: readonly (string | number)[];
}

const listed = new WeakMap<object, readonly ListedState[]>();

/** Every state of a definition, outer before inner, in its own order. What is malformed is passed over. */
export function listStates(definition: unknown): readonly ListedState[] {
  if (!isJsonObject(definition)) return [];
  const known = listed.get(definition);
  if (known !== undefined) return known;
  const states = listFlow(definition, []);
  listed.set(definition, states);
  return states;
}

function listFlow(flow: JsonObject, path: ListedState['path']): readonly ListedState[] {
  const states = flow['States'];
  if (!isJsonObject(states)) return [];
  return Object.entries(states).flatMap(([name, state]) => {
    if (!isJsonObject(state)) return [];
    const place = [...path, 'States', name];
    return [{ name, state, flow, path: place }, ...listInner(state, place)];
  });
}

function listInner(state: JsonObject, path: ListedState['path']): readonly ListedState[] {
  const branches = isJsonArray(state['Branches']) ? state['Branches'] : [];
  const inner = branches.flatMap((branch, index) =>
    isJsonObject(branch) ? listFlow(branch, [...path, 'Branches', index]) : [],
  );
  const processors = ['ItemProcessor', 'Iterator'].flatMap(field => {
    const processor = state[field];
    return isJsonObject(processor) ? listFlow(processor, [...path, field]) : [];
  });
  return [...inner, ...processors];
}

/** The definition with another value at a place; what lies beside the way there is shared. */
export function replaceAt(value: Json, path: readonly (string | number)[], replacement: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (isJsonArray(value) && typeof key === 'number') {
    return value.map((item, index) => (index === key ? replaceAt(item, rest, replacement) : item));
  }
  if (!isJsonObject(value)) return value;
  return { ...value, [key]: replaceAt(value[key] ?? null, rest, replacement) };
}

/** What a Task sends to its service, in either query language. */
export function taskArguments(state: JsonObject): JsonObject {
  const given = state['Parameters'] ?? state['Arguments'];
  return isJsonObject(given) ? given : {};
}

/** An argument of a Task by its plain name or as a path (`Name.$`). */
export function taskArgument(state: JsonObject, name: string): Json | undefined {
  const given = taskArguments(state);
  return given[name] ?? given[`${name}.$`];
}

/** Names that a text, or any text within a JSON value, asks a deployment for: `orders` of `${orders}`. */
export function substitutionsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [...value.matchAll(/\$\{([^}]+)\}/g)].map(match => match[1] ?? '');
  if (isJsonArray(value)) return value.flatMap(substitutionsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(substitutionsIn) : [];
}
