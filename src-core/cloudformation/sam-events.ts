import type { Template } from '../contract/template-part.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import type { SamAlias } from './sam-aliases.ts';

/** An event of a SAM function, and the plain resources that SAM makes of it. */
export interface SamEvent {
  readonly functionId: string;
  /** Name of the event in its function; SAM's own logical id is the function's with this behind it. */
  readonly name: string;
  readonly event: JsonObject;
  /** Logical ids of further resources that SAM makes too. */
  readonly replaces: readonly string[];
  /** What must be there before it: an event cannot say so, so its function waits. */
  readonly waitsFor: readonly string[];
}

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-sqs.html */
const QUEUE_MEMBERS: ReadonlySet<string> = new Set([
  'BatchSize',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'KmsKeyArn',
  'MaximumBatchingWindowInSeconds',
  'MetricsConfig',
  'ProvisionedPollerConfig',
  'ScalingConfig',
]);

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-kinesis.html */
const STREAM_MEMBERS: ReadonlySet<string> = new Set([
  'BatchSize',
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'KmsKeyArn',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'MetricsConfig',
  'ParallelizationFactor',
  'StartingPosition',
  'StartingPositionTimestamp',
  'TumblingWindowInSeconds',
]);

/** @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-sns.html */
const TOPIC_MEMBERS: ReadonlySet<string> = new Set(['FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy']);

/**
 * The event that stands for a mapping or subscription of a function, or of the alias that SAM makes of it; undefined where SAM's event has no word for one of its members.
 */
export function samEventOf(
  id: string,
  resource: JsonObject,
  all: Template['Resources'],
  aliases: ReadonlyMap<string, SamAlias> = new Map(),
): SamEvent | undefined {
  const { Type: type, Properties: properties, DependsOn: needed, ...more } = resource;
  if (!isJsonObject(properties) || Object.keys(more).length > 0) return undefined;
  const event =
    type === 'AWS::Lambda::EventSourceMapping'
      ? fromMapping(id, properties, { all, aliases })
      : type === 'AWS::SNS::Subscription'
        ? fromSubscription(id, properties, { all, aliases })
        : undefined;
  const waitsFor = [needed ?? []]
    .flat()
    .map(String)
    .filter(other => event?.replaces.includes(other) === false);
  // A queue's policy needs no function, so a function can wait for it without a circle.
  const canWait = waitsFor.every(other => all[other]?.['Type'] === 'AWS::SQS::QueuePolicy');
  return event !== undefined && canWait ? { ...event, waitsFor } : undefined;
}

/** The template around a resource. */
interface Around {
  readonly all: Template['Resources'];
  readonly aliases: ReadonlyMap<string, SamAlias>;
}

const ALONE = { replaces: [], waitsFor: [] } as const;

function fromMapping(id: string, properties: JsonObject, { all, aliases }: Around): SamEvent | undefined {
  const { FunctionName: target, EventSourceArn: source, ...members } = properties;
  const functionId = functionOf(target, aliases);
  const sourceType = all[referenced(source) ?? '']?.['Type'];
  if (functionId === undefined || source === undefined) return undefined;
  const made = (kind: string, place: string, known: ReadonlySet<string>): SamEvent | undefined =>
    Object.keys(members).every(name => known.has(name))
      ? { functionId, name: id, event: { Type: kind, Properties: { [place]: source, ...members } }, ...ALONE }
      : undefined;
  if (sourceType === 'AWS::SQS::Queue') return made('SQS', 'Queue', QUEUE_MEMBERS);
  return sourceType === 'AWS::Kinesis::Stream' ? made('Kinesis', 'Stream', STREAM_MEMBERS) : undefined;
}

/** SAM lets the topic invoke the function by itself, so the permission for it goes too. */
function fromSubscription(id: string, properties: JsonObject, { all, aliases }: Around): SamEvent | undefined {
  const { Protocol: protocol, Endpoint: target, TopicArn: topic, ...members } = properties;
  const functionId = functionOf(target, aliases);
  const permission = `${id}Permission`;
  if (protocol !== 'lambda' || functionId === undefined || topic === undefined) return undefined;
  if (all[permission]?.['Type'] !== 'AWS::Lambda::Permission') return undefined;
  if (!Object.keys(members).every(name => TOPIC_MEMBERS.has(name))) return undefined;
  const event = { Type: 'SNS', Properties: { Topic: topic, ...members } };
  return { functionId, name: id, event, replaces: [permission], waitsFor: [] };
}

function functionOf(value: Json | undefined, aliases: Around['aliases']): string | undefined {
  const id = referenced(value);
  return aliases.get(id ?? '')?.functionId ?? id;
}

function referenced(value: Json | undefined): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value;
  if (typeof text === 'string') return /^\$\{(\w+)\}$/.exec(text)?.[1];
  const id = Array.isArray(attribute) ? attribute[0] : ref;
  return typeof id === 'string' ? id : undefined;
}
