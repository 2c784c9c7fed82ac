import type { PropertyValues } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { JsonObject } from '../../shared/json.ts';
import { design, type Element } from './design.ts';

/** States by name, as a definition has them. */
export type States = Readonly<Record<string, JsonObject>>;

/** A definition that starts at the first of its states; `fields` stand beside them, or in place of what is made here. */
export function machine(states: States, fields: JsonObject = {}): JsonObject {
  return { StartAt: Object.keys(states)[0], States: states, ...fields };
}

/** A state that passes its input on. Like all states made here it ends the workflow, unless `fields` has a `Next`. */
export function pass(fields: JsonObject = {}): JsonObject {
  return { Type: 'Pass', ...fields, ...endOf(fields) };
}

/** A state that works. `integration` is the resource without its beginning: "sqs:sendMessage". */
export function task(integration: string, parameters?: JsonObject, fields: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: `arn:aws:states:::${integration}`,
    ...(parameters !== undefined && { Parameters: parameters }),
    ...fields,
    ...endOf(fields),
  };
}

/** A state that invokes a function. */
export function invoke(fields: JsonObject = {}): JsonObject {
  return task('lambda:invoke', { FunctionName: 'f' }, fields);
}

/** A state that sends its input to a queue; `parameters` say more of the message. */
export function sendMessage(queueUrl: string, parameters: JsonObject = {}): JsonObject {
  return task('sqs:sendMessage', { QueueUrl: queueUrl, 'MessageBody.$': '$', ...parameters });
}

/** A state that sends its task token to a queue and waits for the answer. */
export function callBack(queueUrl: string, fields: JsonObject = { HeartbeatSeconds: 60 }): JsonObject {
  const parameters = { QueueUrl: queueUrl, MessageBody: { 'token.$': '$$.Task.Token' } };
  return task('sqs:sendMessage.waitForTaskToken', parameters, fields);
}

/** A state that runs one step for each item; `config` says how: see {@link distributed}. */
export function map(fields: JsonObject = {}, config?: JsonObject): JsonObject {
  const processor = machine({ B: pass() }, config === undefined ? {} : { ProcessorConfig: config });
  return { Type: 'Map', ItemProcessor: processor, ...fields, ...endOf(fields) };
}

/** Has a {@link map} start an execution of its own for each item. */
export const distributed: JsonObject = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };

/** Has a workflow be one that no rule about Express workflows minds. */
export const express: PropertyValues = { stateMachineType: 'EXPRESS', loggingLevel: 'ERROR' };

/** A design of one workflow, `w`. Without a definition it has the default one. */
export function workflow(properties: PropertyValues = {}): EventloomDocument {
  return design({ w: ['step-functions', properties] });
}

/** A design of one workflow, `w`, of the given states; it starts at the first. */
export function workflowOf(states: States, properties: PropertyValues = {}): EventloomDocument {
  return workflow({ definition: machine(states), ...properties });
}

/** A design of one workflow, `w`, with a task wire to each of the resources: the wire to `q` is `w-q`. */
export function workflowTo(
  targets: Readonly<Record<string, Element>>,
  properties: PropertyValues = {},
  wire: PropertyValues = {},
): EventloomDocument {
  const wires = Object.keys(targets).map(id => [`w -> ${id}`, ['task', wire]] as const);
  return design({ w: ['step-functions', properties], ...targets }, Object.fromEntries(wires));
}

function endOf(fields: JsonObject): JsonObject {
  return 'Next' in fields ? {} : { End: true };
}
