import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { describeCondition } from './describe-condition.ts';
import { describeState } from './describe-state.ts';
import { type DefinitionPath, innerFlowPaths, objectAt, pathKey, statesOf, valueAt } from './state-path.ts';
import { rulesIn, type Transition, type TransitionKind, transitionsIn } from './transitions.ts';

/** A set of states with its start, ready to be drawn: the machine, a branch or a processor. */
export interface WorkflowFlow {
  /** {@link pathKey} of the flow. */
  readonly id: string;
  readonly path: DefinitionPath;
  readonly nodes: readonly WorkflowNode[];
  readonly edges: readonly WorkflowEdge[];
}

/** What a node stands for. `missing` is a target that no state answers to, `empty` a flow without states. */
export type WorkflowNodeKind = 'state' | 'start' | 'end' | 'missing' | 'empty';

/** Something that is drawn in a flow. */
export interface WorkflowNode {
  /** For a state {@link pathKey} of its path. */
  readonly id: string;
  readonly kind: WorkflowNodeKind;
  /** Path of the state; of its flow for anything else. */
  readonly path: DefinitionPath;
  readonly name: string;
  /** The type as written: one of AWS's eight, or whatever stands there. */
  readonly type: string;
  /** The one line that matters. */
  readonly summary: string;
  /** The errors that are tried again, in words; undefined without Retry. */
  readonly retry: string | undefined;
  readonly flows: readonly WorkflowFlow[];
}

/** A way from one node to another. */
export interface WorkflowEdge {
  /** {@link pathKey} of the transition's field. */
  readonly id: string;
  readonly kind: TransitionKind;
  readonly path: DefinitionPath;
  readonly from: string;
  readonly to: string;
  /** The condition or the errors, in words. */
  readonly label: string | undefined;
}

/** What of a definition can be drawn. It takes anything: what is malformed is passed over, never refused. */
export function workflowGraph(definition: Json | undefined, path: DefinitionPath = []): WorkflowFlow {
  const id = pathKey(path);
  const states = Object.entries(statesOf(definition, path)).filter(([, state]) => isJsonObject(state));
  const transitions = definition === undefined ? [] : transitionsIn(definition, path);
  const nodes: WorkflowNode[] = [mark('start', path)];
  for (const [name, state] of states) {
    if (isJsonObject(state)) nodes.push(stateNode(definition, name, state, [...path, 'States', name]));
  }
  if (states.length === 0) nodes.push(mark('empty', path));
  const known = new Set(states.map(([name]) => name));
  const missing = new Set(
    transitions.flatMap(({ target }) => (target === undefined || known.has(target) ? [] : [target])),
  );
  for (const name of states.length === 0 ? [] : missing) {
    nodes.push({ ...mark('missing', path), id: missingId(path, name), name, summary: 'There is no such state' });
  }
  if (transitions.some(({ kind }) => kind === 'end')) nodes.push(mark('end', path));
  const idOf = (name: string) => (known.has(name) ? pathKey([...path, 'States', name]) : missingId(path, name));
  const edges =
    states.length === 0
      ? [
          {
            id: `${id} start`,
            kind: 'start' as const,
            path: [...path, 'StartAt'],
            from: markId('start', path),
            to: markId('empty', path),
            label: undefined,
          },
        ]
      : transitions.map(transition => edgeOf(definition, transition, path, idOf));
  return { id, path, nodes, edges };
}

function stateNode(definition: Json | undefined, name: string, state: JsonObject, path: DefinitionPath): WorkflowNode {
  return {
    id: pathKey(path),
    kind: 'state',
    path,
    name,
    type: String(state['Type'] ?? 'No type'),
    summary: describeState(state),
    retry: describeRetry(state),
    flows: innerFlowPaths(state, path).map(flow => workflowGraph(definition, flow)),
  };
}

function mark(kind: Exclude<WorkflowNodeKind, 'state'>, path: DefinitionPath): WorkflowNode {
  const name = { start: 'Start', end: 'End', missing: '', empty: 'No states yet' }[kind];
  return { id: markId(kind, path), kind, path, name, type: '', summary: '', retry: undefined, flows: [] };
}

function markId(kind: string, path: DefinitionPath): string {
  return `${kind} ${pathKey(path)}`;
}

function missingId(path: DefinitionPath, name: string): string {
  return `${markId('missing', path)} ${name}`;
}

function edgeOf(
  definition: Json | undefined,
  { kind, path, target }: Transition,
  flowPath: DefinitionPath,
  idOf: (name: string) => string,
): WorkflowEdge {
  const from = kind === 'start' ? markId('start', flowPath) : pathKey(path.slice(0, flowPath.length + 2));
  const to = target === undefined ? markId('end', flowPath) : idOf(target);
  return { id: pathKey(path), kind, path, from, to, label: labelOf(definition, kind, path) };
}

function labelOf(definition: Json | undefined, kind: TransitionKind, path: DefinitionPath): string | undefined {
  if (kind === 'default') return 'otherwise';
  if (kind === 'choice') return describeCondition(objectAt(definition, path.slice(0, -1)));
  return kind === 'catch' ? errorWords(valueAt(definition, [...path.slice(0, -1), 'ErrorEquals'])) : undefined;
}

function describeRetry(state: JsonObject): string | undefined {
  const retriers = rulesIn(state, 'Retry');
  if (retriers.length === 0) return undefined;
  return retriers
    .map(([, retrier]) => {
      const attempts = retrier['MaxAttempts'] ?? 3;
      return `${errorWords(retrier['ErrorEquals'])}: up to ${attempts === 1 ? '1 retry' : `${attempts} retries`}`;
    })
    .join('; ');
}

function errorWords(names: Json | undefined): string {
  if (!Array.isArray(names)) return '…';
  return names.map(name => (name === 'States.ALL' ? 'any error' : String(name))).join(', ');
}

/** The edges of a flow and of the flows inside it. */
export function edgesOf(flow: WorkflowFlow): readonly WorkflowEdge[] {
  return [...flow.edges, ...flow.nodes.flatMap(node => node.flows.flatMap(edgesOf))];
}

/** The nodes of a flow and of the flows inside it, outer before inner. */
export function nodesOf(flow: WorkflowFlow): readonly WorkflowNode[] {
  return flow.nodes.flatMap(node => [node, ...node.flows.flatMap(nodesOf)]);
}

/** The flows inside a flow, outer before inner. */
export function flowsOf(flow: WorkflowFlow): readonly WorkflowFlow[] {
  return flow.nodes.flatMap(node => node.flows.flatMap(inner => [inner, ...flowsOf(inner)]));
}
