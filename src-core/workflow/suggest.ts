import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { COMPARISONS, TYPE_TESTS } from '../states-language/choice/comparisons.ts';
import type { QueryLanguage } from '../states-language/definition.ts';
import { fieldHelp } from '../states-language/field-help.ts';
import { listStates } from '../states-language/list-states.ts';
import { isStateType } from '../states-language/state-type.ts';
import {
  BATCHER_FIELDS,
  CATCHER_FIELDS,
  CONDITION_FIELDS,
  type FieldTable,
  FLOW_FIELDS,
  RETRIER_FIELDS,
  STATE_FIELDS,
  TRANSFER_FIELDS,
} from '../states-language/validation/field-table.ts';
import { type DefinitionPath, innermostState, objectAt, valueAt } from './state-path.ts';
import { type NamedResource, type Suggestion, suggestText } from './suggest-text.ts';

/** A place in a definition at which a person writes. */
export interface WritingPlace {
  /** Up to and including the member or item that is being written. */
  readonly path: DefinitionPath;
  /** Whether its name is being written, or else its value. */
  readonly isKey: boolean;
  /** The value as far as it is written, up to the cursor. */
  readonly before: string;
}

const FIXED: Readonly<Record<string, readonly string[]>> = {
  Type: Object.keys(STATE_FIELDS),
  QueryLanguage: ['JSONPath', 'JSONata'],
  Version: ['1.0'],
  Mode: ['INLINE', 'DISTRIBUTED'],
  ExecutionType: ['STANDARD', 'EXPRESS'],
  JitterStrategy: ['FULL', 'NONE'],
};
const TARGETS = new Set(['Next', 'Default', 'StartAt']);

/** What could be written at a place. The definition is the last one that could be read. */
export function suggest(
  definition: Json | undefined,
  place: WritingPlace,
  resources: readonly NamedResource[],
): readonly Suggestion[] {
  return place.isKey ? suggestKeys(definition, place.path) : suggestValues(definition, place, resources);
}

function suggestKeys(definition: Json | undefined, path: DefinitionPath): readonly Suggestion[] {
  const owner = path.slice(0, -1);
  const language = languageAt(definition, owner);
  const given = objectAt(definition, owner);
  const names = keysOf(owner, given, language);
  return names
    .filter(name => given[name] === undefined || name === path.at(-1))
    .map(name => ({ text: name, help: fieldHelp(name)?.help }));
}

function keysOf(owner: DefinitionPath, given: JsonObject, language: QueryLanguage): readonly string[] {
  const last = owner.at(-1);
  if (owner.length === 0) return Object.keys(FLOW_FIELDS.machine);
  if (last === 'ItemProcessor' || last === 'Iterator') return Object.keys(FLOW_FIELDS.processor);
  if (last === 'ProcessorConfig') return ['Mode', 'ExecutionType'];
  if (last === 'ItemBatcher') return ofLanguage(BATCHER_FIELDS, language);
  if (last === 'ItemReader' || last === 'ResultWriter') return ofLanguage(TRANSFER_FIELDS, language);
  if (typeof last === 'number') {
    const list = owner.at(-2);
    if (list === 'Branches') return Object.keys(FLOW_FIELDS.branch);
    if (list === 'Retry') return ofLanguage(RETRIER_FIELDS, language);
    if (list === 'Catch') return ofLanguage(CATCHER_FIELDS, language);
    if (list === 'Choices') return language === 'JSONata' ? Object.keys(CONDITION_FIELDS) : choiceKeys(true);
    return list === 'And' || list === 'Or' ? choiceKeys(false) : [];
  }
  if (last === 'Not') return choiceKeys(false);
  const state = innermostState(owner);
  if (state === undefined || state.length !== owner.length || last === 'States') return [];
  const type = given['Type'];
  return isStateType(type) ? ofLanguage(STATE_FIELDS[type], language) : ['Type', 'Comment', 'QueryLanguage'];
}

function choiceKeys(isOuter: boolean): readonly string[] {
  const comparisons = Object.keys(COMPARISONS).flatMap(name =>
    name === 'StringMatches' ? [name] : [name, `${name}Path`],
  );
  const tests = [...Object.keys(TYPE_TESTS), 'IsPresent'];
  return ['Variable', ...comparisons, ...tests, 'And', 'Or', 'Not', ...(isOuter ? ['Next', 'Assign', 'Comment'] : [])];
}

function ofLanguage(table: FieldTable, language: QueryLanguage): readonly string[] {
  return Object.keys(table).filter(name => table[name]?.language === undefined || table[name].language === language);
}

function languageAt(definition: Json | undefined, path: DefinitionPath): QueryLanguage {
  const state = innermostState(path);
  const own = state === undefined ? undefined : objectAt(definition, state)['QueryLanguage'];
  return (own ?? valueAt(definition, ['QueryLanguage'])) === 'JSONata' ? 'JSONata' : 'JSONPath';
}

function suggestValues(
  definition: Json | undefined,
  { path, before }: WritingPlace,
  resources: readonly NamedResource[],
): readonly Suggestion[] {
  const field = String(path.at(-1));
  const fixed = Object.hasOwn(FIXED, field) ? FIXED[field] : undefined;
  if (fixed !== undefined) return fixed.map(text => ({ text, help: undefined }));
  if (TARGETS.has(field)) return statesBeside(definition, path).map(text => ({ text, help: undefined }));
  return suggestText(path, before, languageAt(definition, path), variablesOf(definition), resources);
}

/** The states that a transition of this place can lead to. */
function statesBeside(definition: Json | undefined, path: DefinitionPath): readonly string[] {
  const isStart = path.at(-1) === 'StartAt';
  const state = isStart ? undefined : innermostState(path);
  const flow = isStart ? path.slice(0, -1) : (state?.slice(0, -2) ?? []);
  const own = state?.at(-1);
  return Object.keys(objectAt(definition, [...flow, 'States'])).filter(name => name !== own);
}

function variablesOf(definition: Json | undefined): readonly string[] {
  const names = listStates(definition).flatMap(({ state }) => {
    const assign = state['Assign'];
    return isJsonObject(assign) ? Object.keys(assign).map(name => name.replace(/\.\$$/, '')) : [];
  });
  return [...new Set(names)];
}
