import fc from 'fast-check';
import { type PossibleWire, wiresBetween } from '../../catalog/wires.ts';
import type { ConnectionRecord, ResourceRecord } from '../../contract/edit.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { Json } from '../../shared/json.ts';
import { canJoin, type DraftDesign } from './random-wire.ts';
import { wireProperties } from './random-wire-properties.ts';

/** What is drawn at random for one resource: a type and twelve numbers that its properties are made of. */
interface Wish {
  readonly type: (typeof TYPES)[number];
  readonly dice: readonly number[];
}

const TYPES = [
  'client',
  'sqs',
  'sqs',
  'sqs',
  'sns',
  'sns',
  'kinesis',
  'lambda',
  'lambda',
  'lambda',
  'step-functions',
  'endpoint',
] as const;

const TYPES_ON_AWS = ['sqs', 'sns', 'kinesis', 'lambda', 'step-functions'] as const;

const DICE = 12;

/**
 * Random designs that AWS takes: only wires that the catalogue allows, FIFO beside FIFO, one consumer for each queue, timeouts
 * that fit, definitions that name what the wires say. They hold circles (a function that sends to its own queue, machines
 * and functions that start each other), which is what an export must cope with.
 */
export function randomDesigns(maximumResources = 12): fc.Arbitrary<EventloomDocument> {
  const die = fc.nat(999);
  const dice = fc.array(die, { minLength: DICE, maxLength: DICE });
  const wish = fc.record({ type: fc.constantFrom(...TYPES), dice });
  const onAws = fc.record({ type: fc.constantFrom(...TYPES_ON_AWS), dice });
  return fc
    .record({
      first: onAws,
      others: fc.array(wish, { maxLength: maximumResources - 1 }),
      wires: fc.array(dice, { maxLength: maximumResources * 3 }),
    })
    .map(({ first, others, wires }) => build([first, ...others], wires));
}

function build(wishes: readonly Wish[], wires: readonly (readonly number[])[]): EventloomDocument {
  const resources = wishes.map(makeResource);
  const design: DraftDesign = { resources, connections: [] };
  for (const dice of wires) addWire(design, dice);
  return {
    name: 'Random',
    resources: resources.map(resource => finish(resource, design)),
    connections: design.connections.map(wire => finishWire(wire, design)),
    scenarios: [],
  };
}

function makeResource({ type, dice }: Wish, index: number): ResourceRecord {
  const position = { x: (index % 6) * 280, y: Math.floor(index / 6) * 160 };
  return {
    id: `${type}-${index + 1}`,
    type,
    name: `${type} ${index + 1}`,
    position,
    properties: properties(type, dice),
  };
}

/** A die of 1000 faces that shows one of the first `share` faces. */
const shows = (die: number | undefined, share: number) => (die ?? 0) < share;

function properties(type: string, dice: readonly number[]): Record<string, Json> {
  const [a, b, c, d, e, f] = dice;
  const key = { kmsMasterKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' };
  switch (type) {
    case 'sqs':
      return {
        ...(shows(a, 300) && { fifoQueue: true, contentBasedDeduplication: true }),
        ...(shows(b, 300) && { messageRetentionPeriodSeconds: 1_209_600 }),
        ...(shows(c, 200) && { delaySeconds: (d ?? 0) % 901 }),
        ...(shows(e, 100) && key),
        ...tags(f),
      };
    case 'sns':
      return {
        ...(shows(a, 300) && { fifoTopic: true, contentBasedDeduplication: true }),
        ...(shows(b, 200) && { displayName: 'News', signatureVersion: '2' }),
        ...(shows(c, 300) && { deliveryStatusProtocols: ['sqs', 'http/s'] }),
        ...(shows(c, 150) && { deliveryStatusSamplePercent: (d ?? 0) % 101 }),
        ...(shows(e, 100) && key),
        ...tags(f),
      };
    case 'kinesis':
      return { ...(shows(a, 300) ? { streamMode: 'ON_DEMAND' } : { shardCount: 1 + ((b ?? 0) % 5) }), ...tags(f) };
    case 'lambda':
      return functionProperties(dice);
    case 'endpoint':
      return {
        protocol: ['https', 'http', 'email', 'email-json', 'sms'][(a ?? 0) % 5] ?? 'https',
        isConfirmed: true,
      };
    case 'step-functions':
      return {
        ...(shows(a, 300) && { stateMachineType: 'EXPRESS' }),
        ...(shows(b, 300) && { loggingLevel: 'ERROR', includeExecutionData: shows(d, 500) }),
        ...(shows(c, 200) && { tracingEnabled: true }),
        ...(shows(e, 200) && { kmsKeyId: key.kmsMasterKeyId, kmsDataKeyReusePeriodSeconds: 60 + ((d ?? 0) % 841) }),
        ...tags(f),
      };
    default:
      return {};
  }
}

function tags(die: number | undefined): Record<string, Json> {
  return shows(die, 200) ? { tags: { team: 'orders', cost: `${die}` } } : {};
}

function functionProperties([a, b, c, d, e, f, g, h, i, j]: readonly number[]): Record<string, Json> {
  return {
    ...(shows(g, 150) ? { packageType: 'Image', ...(shows(h, 500) && { imageUri: IMAGE }) } : archiveProperties(a, h)),
    timeoutSeconds: 1 + ((b ?? 0) % 60),
    ...(shows(c, 200) && { architecture: 'arm64', memorySizeMegabytes: 256 }),
    ...(shows(d, 200) && { environmentVariables: { STAGE: 'test', LIMIT: '3' } }),
    ...(shows(e, 200) && { maximumRetryAttempts: 1 }),
    ...(shows(f, 200) && { tracingMode: 'Active' }),
    ...(shows(i, 200) && {
      vpcSubnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719'],
      vpcSecurityGroupIds: ['sg-0a1b2c3d4e5f60718'],
    }),
    ...(shows(j, 300) && { logFormat: 'JSON' }),
    ...(shows(j, 200) && { applicationLogLevel: 'WARN', systemLogLevel: 'INFO' }),
    ...tags(h),
  };
}

const IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/worker:v1';
const LAYER = 'arn:aws:lambda:eu-west-1:111122223333:layer:tools:3';

/** Of a function that is no container image. */
function archiveProperties(runtimeDie: number | undefined, extrasDie: number | undefined): Record<string, Json> {
  const runtimes = ['nodejs24.x', 'nodejs22.x', 'python3.14', 'python3.13', 'ruby4.0', 'provided.al2023', 'java25'];
  const runtime = runtimes[(runtimeDie ?? 0) % runtimes.length] ?? 'nodejs24.x';
  return {
    runtime,
    ...(shows(extrasDie, 200) && { layers: [LAYER] }),
    // AWS's validator remarks on Java without it.
    ...((runtime === 'java25' || (runtime.startsWith('python') && shows(extrasDie, 400))) && {
      snapStart: 'PublishedVersions',
    }),
  };
}

function addWire(design: DraftDesign, dice: readonly number[]): void {
  const [a, b, c] = dice;
  const { resources, connections } = design;
  const from = resources[(a ?? 0) % resources.length];
  const to = resources[(b ?? 0) % resources.length];
  if (from === undefined || to === undefined || from === to) return;
  const possible: readonly PossibleWire[] = wiresBetween(from.type, to.type);
  const kind = possible[(c ?? 0) % Math.max(1, possible.length)]?.kind;
  if (kind === undefined) return;
  const wire: ConnectionRecord = {
    id: `${from.id}-${kind}-${to.id}`,
    type: kind,
    from: from.id,
    to: to.id,
    properties: wireProperties(kind, from, to, dice.slice(3), design),
  };
  if (canJoin(wire, from, to, design)) connections.push(wire);
}

/** What depends on the wires: a queue hides messages long enough for its function, a machine's tasks name their targets. */
function finish(resource: ResourceRecord, design: DraftDesign): ResourceRecord {
  const outgoing = design.connections.filter(wire => wire.from === resource.id);
  if (resource.type === 'sqs') {
    const mapping = outgoing.find(wire => wire.type === 'event-source-mapping');
    const consumer = design.resources.find(other => other.id === mapping?.to);
    const timeout = Number(consumer?.properties['timeoutSeconds'] ?? 5);
    const window = Number(mapping?.properties['maximumBatchingWindowSeconds'] ?? 0);
    const sources = design.connections.filter(wire => wire.to === resource.id && wire.type === 'redrive');
    const allowed: Record<string, Json> = {
      redrivePermission: 'byQueue',
      redriveSourceQueues: sources.map(wire => wire.from),
    };
    const isStrict = sources.length > 0 && sources.length <= 10 && resource.properties['delaySeconds'] === undefined;
    const visibilityTimeoutSeconds = timeout * 6 + window;
    return { ...resource, properties: { ...resource.properties, ...(isStrict && allowed), visibilityTimeoutSeconds } };
  }
  const tasks = outgoing.filter(wire => wire.type === 'task');
  if (resource.type !== 'step-functions' || tasks.length === 0) return resource;
  return { ...resource, properties: { ...resource.properties, definition: definition(tasks, design) } };
}

/** A filter of the queue's function must see the published fields, so the subscription delivers raw. */
function finishWire(wire: ConnectionRecord, { connections }: DraftDesign): ConnectionRecord {
  const isFiltered = connections.some(
    ({ type, from, properties }) =>
      type === 'event-source-mapping' && from === wire.to && properties['filterPatterns'] !== undefined,
  );
  if (wire.type !== 'subscription' || !isFiltered) return wire;
  return { ...wire, properties: { ...wire.properties, rawMessageDelivery: true } };
}

function definition(tasks: readonly ConnectionRecord[], { resources }: DraftDesign): Json {
  const states = tasks.map(({ to }, index): [string, Json] => {
    const target = resources.find(resource => resource.id === to);
    const last = index === tasks.length - 1;
    const next: Record<string, Json> = last ? { End: true } : { Next: `Step ${index + 2}` };
    return [`Step ${index + 1}`, { Type: 'Task', ...call(target), ResultPath: null, ...next }];
  });
  return { StartAt: 'Step 1', States: Object.fromEntries(states) };
}

function call(target: ResourceRecord | undefined): Record<string, Json> {
  const token = `\${${target?.id}}`;
  const group = (target?.properties['fifoQueue'] ?? target?.properties['fifoTopic']) ? { MessageGroupId: 'all' } : {};
  const resource = (name: string) => `arn:aws:states:::${name}`;
  switch (target?.type) {
    case 'lambda':
      return { Resource: resource('lambda:invoke'), Parameters: { FunctionName: token, 'Payload.$': '$' } };
    case 'sqs':
      return { Resource: resource('sqs:sendMessage'), Parameters: { QueueUrl: token, 'MessageBody.$': '$', ...group } };
    case 'sns':
      return { Resource: resource('sns:publish'), Parameters: { TopicArn: token, 'Message.$': '$', ...group } };
    case 'kinesis': {
      const parameters = { StreamName: token, 'Data.$': '$', PartitionKey: 'all' };
      return { Resource: resource('aws-sdk:kinesis:putRecord'), Parameters: parameters };
    }
    default:
      return { Resource: resource('states:startExecution'), Parameters: { StateMachineArn: token, 'Input.$': '$' } };
  }
}
