import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import type { QueryLanguage, WorkflowType } from './definition.ts';
import { checkFields } from './validation/check-fields.ts';
import { checkFlow } from './validation/check-flow.ts';
import { processorMode } from './validation/check-map.ts';
import { checkState } from './validation/check-state.ts';
import { checkVariables } from './validation/check-variables.ts';
import { FLOW_FIELDS } from './validation/field-table.ts';
import { type DefinitionProblem, ProblemList, type ProblemPath } from './validation/problems.ts';

/** What {@link validateDefinition} takes into account. */
export interface ValidationOptions {
  /** Default STANDARD. */
  readonly type?: WorkflowType;
}

const LONGEST_STATE_NAME = 80;

/** What is known about a flow from the flows around it. */
interface FlowPlace {
  readonly kind: keyof typeof FLOW_FIELDS;
  readonly path: ProblemPath;
  readonly type: WorkflowType;
  readonly machineLanguage: QueryLanguage;
  readonly outerVariables: ReadonlySet<string>;
  /** Where each state name was first seen. */
  readonly seenNames: Map<string, ProblemPath>;
}

/**
 * Checks a definition: its structure, its fields and what they hold, and how its states hang together. Places for
 * `${substitutions}` are taken as filled in well.
 * @param value the definition, already read from its JSON or YAML text.
 * @returns every problem found, in the order of the definition; empty if there is none.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html
 */
export function validateDefinition(value: unknown, options: ValidationOptions = {}): DefinitionProblem[] {
  const list = new ProblemList();
  if (!isJsonObject(value)) {
    list.error('SCHEMA_VALIDATION_FAILED', [], 'Definition must be a valid JSON object');
    return list.problems;
  }
  const { QueryLanguage: language, Version: version } = value;
  if (language !== undefined && language !== 'JSONPath' && language !== 'JSONata') {
    list.error('SCHEMA_VALIDATION_FAILED', ['QueryLanguage'], 'QueryLanguage must be JSONPath or JSONata');
  }
  if (version !== undefined && version !== '1.0') {
    list.error('SCHEMA_VALIDATION_FAILED', ['Version'], `Version can only be 1.0, but is ${JSON.stringify(version)}`);
  }
  checkOneFlow(
    value,
    {
      kind: 'machine',
      path: [],
      type: options.type ?? 'STANDARD',
      machineLanguage: language === 'JSONata' ? 'JSONata' : 'JSONPath',
      outerVariables: new Set(),
      seenNames: new Map(),
    },
    list,
  );
  return list.problems;
}

function checkOneFlow(flow: JsonObject, place: FlowPlace, list: ProblemList): void {
  const { path, machineLanguage } = place;
  const missing = ['States', 'StartAt'].filter(field => flow[field] === undefined);
  if (missing.length > 0) {
    list.error('SCHEMA_VALIDATION_FAILED', path, `These fields are required: [${missing.join(', ')}]`);
  }
  checkFields(flow, FLOW_FIELDS[place.kind], { language: machineLanguage, path, owner: `a ${place.kind}` }, list);
  const states = flow['States'];
  if (!isJsonObject(states)) return;
  const statesPath = [...path, 'States'];
  if (Object.keys(states).length === 0) {
    list.error('SCHEMA_VALIDATION_FAILED', statesPath, 'States must hold at least one state');
    return;
  }
  const variables = checkVariables(states, statesPath, place.outerVariables, list);
  for (const [name, state = null] of Object.entries(states)) {
    const statePath = [...statesPath, name];
    checkName(name, statePath, place.seenNames, list);
    checkState(state, { path: statePath, type: place.type, machineLanguage }, list);
    if (isJsonObject(state) && (state['Type'] === 'Parallel' || state['Type'] === 'Map')) {
      checkInnerFlows(state, { ...place, path: statePath, outerVariables: variables(name) }, list);
    }
  }
  checkFlow(flow, path, list);
}

function checkInnerFlows(state: JsonObject, place: FlowPlace, list: ProblemList): void {
  const branches = state['Branches'];
  if (state['Type'] === 'Parallel' && isJsonArray(branches)) {
    for (const [index, branch] of branches.entries()) {
      checkInnerFlow(branch, { ...place, kind: 'branch', path: [...place.path, 'Branches', index] }, list);
    }
  }
  if (state['Type'] !== 'Map') return;
  for (const field of ['ItemProcessor', 'Iterator']) {
    const processor = state[field];
    if (processor === undefined) continue;
    const { mode, executionType } = isJsonObject(processor) ? processorMode(processor) : {};
    const isDistributed = mode === 'DISTRIBUTED';
    const inner: FlowPlace = {
      ...place,
      kind: 'processor',
      path: [...place.path, field],
      type: isDistributed && executionType === 'EXPRESS' ? 'EXPRESS' : place.type,
      outerVariables: isDistributed ? new Set() : place.outerVariables,
    };
    checkInnerFlow(processor, inner, list);
  }
}

function checkInnerFlow(flow: Json, place: FlowPlace, list: ProblemList): void {
  if (isJsonObject(flow)) checkOneFlow(flow, place, list);
  else list.error('SCHEMA_VALIDATION_FAILED', place.path, `a ${place.kind} must be an object`);
}

function checkName(name: string, path: ProblemPath, seen: Map<string, ProblemPath>, list: ProblemList): void {
  if (name.length === 0 || name.length > LONGEST_STATE_NAME) {
    const message = `a state's name has 1 to ${LONGEST_STATE_NAME} characters, but this one has ${name.length}`;
    list.error('INVALID_STATE_NAME', path, message);
  }
  const first = seen.get(name);
  if (first === undefined) seen.set(name, path);
  else list.error('DUPLICATE_STATE_NAMES', path, `the name ${name} is already taken at ${first.join('/')}`);
}
