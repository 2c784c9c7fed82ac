import type { ResourceRecord } from '#core/contract/edit.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { isJsonObject, type Json } from '#core/shared/json.ts';
import { type DefinitionProblem, type QueryLanguage, validateDefinition } from '#core/states-language/index.ts';
import { type DefinitionPath, innermostState, pathKey, pathOfKey, valueAt } from '#core/workflow/state-path.ts';
import { type WorkflowFlow, workflowGraph } from '#core/workflow/workflow-graph.ts';
import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useWorkflow } from './workflow-store.ts';

/** A state machine as the workflow views read it. Made once for each version of its definition. */
export interface MachineView {
  readonly id: string;
  readonly name: string;
  readonly definition: Json;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly language: QueryLanguage;
  readonly flow: WorkflowFlow;
  readonly problems: readonly DefinitionProblem[];
  /** Problems by the key of the innermost state they lie in. */
  readonly problemsByState: ReadonlyMap<string, readonly DefinitionProblem[]>;
}

const views = new WeakMap<ResourceRecord, MachineView>();

/** The open state machine of a design, if there is one. */
export function machineOf(document: EventloomDocument, id: string | undefined): MachineView | undefined {
  const record = document.resources.find(resource => resource.id === id);
  if (record === undefined) return undefined;
  const known = views.get(record);
  if (known !== undefined) return known;
  const properties = graphOf(document).resource(record.id)?.properties ?? {};
  const definition = properties['definition'] ?? {};
  const type = properties['stateMachineType'] === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
  const problems = validateDefinition(definition, { type });
  const view: MachineView = {
    id: record.id,
    name: record.name,
    definition,
    type,
    language: isJsonObject(definition) && definition['QueryLanguage'] === 'JSONata' ? 'JSONata' : 'JSONPath',
    flow: workflowGraph(definition),
    problems,
    problemsByState: byState(problems),
  };
  views.set(record, view);
  return view;
}

/** The state machine that is open. */
export function useMachine(): MachineView | undefined {
  const machineId = useWorkflow(state => state.machineId);
  return useDesign(state => machineOf(state.history.present, machineId));
}

/** The state machine that is open, outside of React. */
export function openMachine(): MachineView | undefined {
  return machineOf(useDesign.getState().history.present, useWorkflow.getState().machineId);
}

/** The selected states that are still there. */
export function selectedPaths(machine: MachineView | undefined = openMachine()): readonly DefinitionPath[] {
  if (machine === undefined) return [];
  return useWorkflow
    .getState()
    .selection.map(pathOfKey)
    .filter(path => isJsonObject(valueAt(machine.definition, path)));
}

/** The language of a state: its own, else that of the machine. */
export function languageAt(machine: MachineView, path: DefinitionPath): QueryLanguage {
  const own = valueAt(machine.definition, [...path, 'QueryLanguage']);
  return own === 'JSONata' || own === 'JSONPath' ? own : machine.language;
}

function byState(problems: readonly DefinitionProblem[]): MachineView['problemsByState'] {
  const groups = new Map<string, DefinitionProblem[]>();
  for (const problem of problems) {
    const state = innermostState(problem.path);
    if (state === undefined) continue;
    const key = pathKey(state);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return groups;
}
