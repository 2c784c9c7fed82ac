import type { Json, JsonObject } from '../shared/json.ts';
import type { QueryLanguage } from '../states-language/definition.ts';
import { taskArguments } from '../states-language/list-states.ts';
import { parseTaskResource } from '../states-language/task-resource.ts';
import { insertAfter, insertInto } from './edit-states.ts';
import { freeName, stateNames } from './state-names.ts';
import { type DefinitionPath, objectAt } from './state-path.ts';
import { STATE_TEMPLATES } from './state-templates.ts';
import { nodesOf, workflowGraph } from './workflow-graph.ts';

interface Target {
  /** Type of the resource on the canvas. */
  readonly type: string;
  /** The service in the words of a task's resource. */
  readonly services: readonly string[];
  /** The arguments that may name the resource, the usual one first. */
  readonly parameters: readonly string[];
  /** The entry of the palette that makes a call to it, and the first words of its name. */
  readonly template: string;
  readonly verb: string;
}

const TARGETS: readonly Target[] = [
  {
    type: 'lambda',
    services: ['lambda', 'aws-sdk:lambda'],
    parameters: ['FunctionName'],
    template: 'invoke',
    verb: 'Invoke',
  },
  { type: 'sqs', services: ['sqs', 'aws-sdk:sqs'], parameters: ['QueueUrl'], template: 'send', verb: 'Send to' },
  {
    type: 'sns',
    services: ['sns', 'aws-sdk:sns'],
    parameters: ['TopicArn', 'TargetArn'],
    template: 'publish',
    verb: 'Publish to',
  },
  {
    type: 'kinesis',
    services: ['kinesis', 'aws-sdk:kinesis'],
    parameters: ['StreamName', 'StreamARN'],
    template: 'put-record',
    verb: 'Put on',
  },
  {
    type: 'step-functions',
    services: ['states', 'aws-sdk:sfn'],
    parameters: ['StateMachineArn'],
    template: 'start-execution',
    verb: 'Run',
  },
];

const TOKEN = /^\$\{([^}]+)\}$/;

/** Which resource of the canvas a Task can call, and which it calls. */
export interface TaskTarget {
  /** Type of the resources that fit. */
  readonly type: string;
  /** Id of the resource named now; undefined when it names none of the canvas. */
  readonly resourceId: string | undefined;
}

/** What a Task calls; undefined for what is no Task or calls a service that the canvas does not know. */
export function taskTarget(state: JsonObject): TaskTarget | undefined {
  const resource = state['Resource'];
  if (state['Type'] !== 'Task' || typeof resource !== 'string') return undefined;
  const direct = TOKEN.exec(resource)?.[1];
  if (direct !== undefined) return { type: 'lambda', resourceId: direct };
  const target = targetOf(resource);
  if (target === undefined) return undefined;
  const given = taskArguments(state);
  const named = target.parameters
    .map(name => given[name])
    .find(value => typeof value === 'string' && TOKEN.test(value));
  return { type: target.type, resourceId: typeof named === 'string' ? TOKEN.exec(named)?.[1] : undefined };
}

/** The Task calling another resource of the canvas, in the argument that names one. */
export function withTaskTarget(state: JsonObject, resourceId: string, language: QueryLanguage): JsonObject {
  const resource = state['Resource'];
  const token = `\${${resourceId}}`;
  if (typeof resource !== 'string') return state;
  if (TOKEN.test(resource)) return { ...state, Resource: token };
  const target = targetOf(resource);
  if (target === undefined) return state;
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  const given = taskArguments(state);
  const name = target.parameters.find(parameter => given[parameter] !== undefined) ?? target.parameters[0] ?? '';
  return { ...state, [field]: { ...given, [name]: token } };
}

function targetOf(resource: string): Target | undefined {
  const { kind, service } = parseTaskResource(resource);
  return kind === 'activity' ? undefined : TARGETS.find(({ services }) => services.includes(service));
}

/**
 * The definition with a Task at the end of its ordinary way that calls a resource of the canvas.
 * @param definition undefined for a machine that has none yet: the Task is then all it does.
 * @returns the definition and the name of the Task; undefined when no Task can call such a resource.
 */
export function withTaskFor(
  definition: Json | undefined,
  target: { readonly type: string; readonly id: string; readonly name: string },
  language: QueryLanguage,
): { readonly definition: Json; readonly stateName: string } | undefined {
  const known = TARGETS.find(({ type }) => type === target.type);
  const template = STATE_TEMPLATES.find(({ id }) => id === known?.template);
  if (known === undefined || template === undefined) return undefined;
  const snippet = template.create(language);
  const stateName = freeName(`${known.verb} ${target.name}`.slice(0, 76), stateNames(definition ?? {}));
  const task = withTaskTarget(objectAt(snippet.States, [snippet.StartAt]), target.id, language);
  const named = { StartAt: stateName, States: { [stateName]: task } };
  const path = definition === undefined ? undefined : lastState(definition);
  const edited = path === undefined ? insertInto({}, [], named) : insertAfter(definition ?? {}, path, named);
  return { definition: edited.definition, stateName };
}

/** The state that ends the ordinary way, else the last one; undefined where there are none. */
export function lastState(definition: Json): DefinitionPath | undefined {
  const flow = workflowGraph(definition);
  const end = flow.edges.find(edge => edge.kind === 'end');
  const states = flow.nodes.filter(node => node.kind === 'state');
  return (states.find(node => node.id === end?.from) ?? states.at(-1))?.path;
}

/** Ids of the resources of the canvas that Tasks of the definition call. */
export function taskTargets(definition: Json): ReadonlySet<string> {
  const states = nodesOf(workflowGraph(definition)).filter(node => node.type === 'Task');
  return new Set(
    states.flatMap(({ path }) => {
      const id = taskTarget(objectAt(definition, path))?.resourceId;
      return id === undefined ? [] : [id];
    }),
  );
}
