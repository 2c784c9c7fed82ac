import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import type { TaskApi, TaskEnd } from '../../../contract/service-api.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import type { TaskEffect } from '../../../states-language/index.ts';
import type { StepFunctionsValues } from '../properties.ts';
import type { MachineState, RunningExecution } from './machine-state.ts';

type StateMachine = GraphResource<StepFunctionsValues>;

/** The parameter that names the resource to call, by service. */
const TARGET_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  lambda: ['FunctionName'],
  sqs: ['QueueUrl'],
  sns: ['TopicArn'],
  kinesis: ['StreamName', 'StreamARN'],
  states: ['StateMachineArn'],
};

/** Carries out a task of an execution on the wire that leads to the resource it names. */
export function callTask(
  machine: StateMachine,
  state: MachineState,
  running: RunningExecution,
  effect: TaskEffect,
  context: SimulationContext,
): void {
  const { attemptId, integration, resource } = effect;
  const direct = placeholderOf(resource);
  const isCallback = direct === undefined && integration.pattern === 'callback';
  const answer = { execution: running.id, attemptId, isCallback };
  if (isCallback && effect.token !== undefined) running.callbacks[effect.token] = attemptId;
  const target = direct ?? targetOf(effect);
  if (target === undefined || context.graph.resource(target) === undefined) {
    assume(machine, running, effect, answer, context);
    return;
  }
  const wire =
    state.wires.find(each => each.to === target && each.stateName === effect.stateName) ??
    state.wires.find(each => each.to === target && each.stateName === undefined);
  if (wire === undefined) {
    const end: TaskEnd = {
      outcome: 'error',
      error: `${integration.service}.AccessDeniedException`,
      cause: `State "${effect.stateName}" calls ${target}, but no task wire leads there.`,
    };
    context.notify(machine.id, 'task.ended', { ...answer, end });
    return;
  }
  context.api<TaskApi>(wire.id).run({
    message: running.message,
    service: direct === undefined ? integration.service : 'lambda',
    action: direct === undefined ? integration.action : 'invoke',
    pattern: integration.pattern,
    isDirect: direct !== undefined || integration.kind === 'lambda-function',
    readsOutput: resource.endsWith('.sync:2'),
    parameters: effect.parameters as Json,
    replyTo: { element: machine.id, event: 'task.ended', data: answer },
  });
}

function targetOf(effect: TaskEffect): string | undefined {
  const { parameters, integration } = effect;
  if (!isJsonObject(parameters)) return undefined;
  for (const name of TARGET_PARAMETERS[integration.service] ?? []) {
    const value = parameters[name];
    if (typeof value === 'string') return placeholderOf(value) ?? value;
  }
  return undefined;
}

function placeholderOf(text: string): string | undefined {
  return /^\$\{([^}]+)\}$/.exec(text)?.[1];
}

// What is not on the canvas cannot be simulated; the workflow goes on as if it had answered with nothing. A poison input fails there too.
function assume(
  machine: StateMachine,
  running: RunningExecution,
  effect: TaskEffect,
  answer: object,
  context: SimulationContext,
): void {
  const isPoison = context.isPoison(running.message);
  context.count('assumedTasks');
  context.record('task.assumed', running.message, {
    reason: `"${effect.stateName}" calls ${effect.integration.service}:${effect.integration.action}, which is not in the design; taken as ${isPoison ? 'failed (poison)' : 'succeeded'}`,
  });
  const end: TaskEnd = isPoison
    ? { outcome: 'error', error: 'States.TaskFailed', cause: 'The input cannot be processed (poison).' }
    : { outcome: 'success', output: effect.purpose === 'read-items' ? [] : {} };
  context.notify(machine.id, 'task.ended', { ...answer, end });
}
