import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { listStates } from '../states-language/list-states.ts';
import { renameTargets } from './edit-transitions.ts';

const LONGEST_NAME = 80;

/** Names that states of a definition have, however deep: AWS wants each but once in a machine. */
export function stateNames(definition: Json): ReadonlySet<string> {
  return new Set(listStates(definition).map(({ name }) => name));
}

/** A name like the one wished for that is not taken. */
export function freeName(wished: string, taken: ReadonlySet<string>): string {
  const base = wished.replace(/ \d+$/, '').slice(0, LONGEST_NAME - 4);
  if (!taken.has(wished) && wished.length <= LONGEST_NAME) return wished;
  for (let number = 2; ; number += 1) {
    const name = `${base} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** A small flow to be put into a definition. States with `End` lead on to what follows there. */
export interface Snippet {
  readonly StartAt: string;
  readonly States: JsonObject;
}

/** The snippet with names that the definition does not have, at every depth. */
export function withFreeNames(snippet: Snippet, taken: ReadonlySet<string>): Snippet {
  const used = new Set(taken);
  const { StartAt: start, States: states } = renameFlow({ ...snippet }, used);
  return { StartAt: String(start), States: isJsonObject(states) ? states : {} };
}

function renameFlow(flow: JsonObject, used: Set<string>): JsonObject {
  const states = flow['States'];
  if (!isJsonObject(states)) return flow;
  const names = new Map<string, string>();
  for (const name of Object.keys(states)) {
    const free = freeName(name, used);
    used.add(free);
    names.set(name, free);
  }
  const rename = (name: string) => names.get(name) ?? name;
  const renamed = Object.entries(states).map(([name, state]) => [
    rename(name),
    isJsonObject(state) ? renameInside(renameTargets(state, rename), used) : state,
  ]);
  const start = flow['StartAt'];
  return {
    ...flow,
    ...(typeof start === 'string' && { StartAt: rename(start) }),
    States: Object.fromEntries(renamed) as JsonObject,
  };
}

function renameInside(state: JsonObject, used: Set<string>): JsonObject {
  const branches = state['Branches'];
  const inner: Record<string, Json> = {};
  if (isJsonArray(branches)) {
    inner['Branches'] = branches.map(branch => (isJsonObject(branch) ? renameFlow(branch, used) : branch));
  }
  for (const field of ['ItemProcessor', 'Iterator']) {
    const processor = state[field];
    if (isJsonObject(processor)) inner[field] = renameFlow(processor, used);
  }
  return { ...state, ...inner };
}
