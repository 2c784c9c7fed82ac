import { type MessageAttribute, type MessageChanges, NO_ATTRIBUTES, NO_HOPS } from '../../../contract/message.ts';
import type { TaskCall } from '../../../contract/service-api.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';

/** The parameters of a call as an object; whatever else they are counts as none. */
export function parametersOf(call: TaskCall): JsonObject {
  return isJsonObject(call.parameters) ? call.parameters : {};
}

function text(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the message of a call holds: the member of the parameters that the called service takes as its payload. */
export function messageForCall(call: TaskCall): MessageChanges {
  const parameters = parametersOf(call);
  const common = {
    hops: NO_HOPS,
    attributes: attributesOf(parameters['MessageAttributes']),
    groupId: text(parameters['MessageGroupId']),
    deduplicationId: text(parameters['MessageDeduplicationId']),
    partitionKey: text(parameters['PartitionKey']),
    subject: text(parameters['Subject']),
  };
  return { ...common, body: bodyOf(call, parameters) };
}

function bodyOf(call: TaskCall, parameters: JsonObject): string {
  if (call.service === 'lambda') {
    return JSON.stringify((call.isDirect ? call.parameters : parameters['Payload']) ?? {});
  }
  const member = { sqs: 'MessageBody', sns: 'Message', kinesis: 'Data', states: 'Input' }[call.service];
  return (member === undefined ? undefined : text(parameters[member])) ?? '{}';
}

function attributesOf(value: Json | undefined): Readonly<Record<string, MessageAttribute>> {
  if (!isJsonObject(value)) return NO_ATTRIBUTES;
  const entries = Object.entries(value).flatMap(([name, attribute]) => {
    if (!isJsonObject(attribute)) return [];
    const type = attribute['DataType'];
    const content = attribute['StringValue'] ?? attribute['BinaryValue'];
    return isAttributeType(type) && typeof content === 'string' ? [[name, { type, value: content }] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isAttributeType(type: unknown): type is MessageAttribute['type'] {
  return type === 'String' || type === 'Number' || type === 'Binary' || type === 'String.Array';
}
