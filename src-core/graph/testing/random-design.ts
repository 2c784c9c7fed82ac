import fc from 'fast-check';
import { wiresBetween } from '../../catalog/wires.ts';
import type { ConnectionRecord, ResourceRecord } from '../../contract/edit.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { Json } from '../../shared/json.ts';
import { Dice } from './dice.ts';
import { randomDefinition } from './random-definition.ts';
import { resourceProperties } from './random-resource-properties.ts';
import { canJoin, type DraftDesign } from './random-wire.ts';
import { wireProperties } from './random-wire-properties.ts';

/** What is drawn at random for one resource: a type and a number that decides the rest. */
interface Wish {
  readonly type: (typeof TYPES)[number];
  readonly seed: number;
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

/** Wires that are tried for each resource; AWS refuses most of them. */
const TRIES = 3;

/** Ids that are hard on a template: alike once cleaned, ending like a side resource, a word of CloudFormation, as long as ids get. */
const HARD_IDS = [
  'orders',
  'ORDERS',
  'order-s',
  'order_s',
  'orders-role',
  'billing-policy',
  'Ref',
  `x-${'long-'.repeat(19)}y`,
];

/**
 * Random designs that AWS takes: only wires that the catalogue allows, FIFO beside FIFO, one consumer for each queue, timeouts
 * that fit, definitions that name what the wires say. They hold circles (a function that sends to its own queue, machines
 * and functions that start each other), which is what an export must cope with.
 */
export function randomDesigns(maximumResources = 12): fc.Arbitrary<EventloomDocument> {
  const seed = fc.nat();
  const wish = fc.record({ type: fc.constantFrom(...TYPES), seed });
  return fc
    .record({
      first: fc.record({ type: fc.constantFrom(...TYPES_ON_AWS), seed }),
      others: fc.array(wish, { maxLength: maximumResources - 1, size: 'max' }),
      wires: fc.array(seed, { maxLength: maximumResources * TRIES, size: 'max' }),
    })
    .map(({ first, others, wires }) => build([first, ...others], wires));
}

function build(wishes: readonly Wish[], wires: readonly number[]): EventloomDocument {
  const resources: ResourceRecord[] = [];
  for (const [index, wish] of wishes.entries()) resources.push(makeResource(wish, index, resources));
  const design: DraftDesign = { resources, connections: [] };
  for (const seed of wires) addWire(design, new Dice(seed));
  return {
    name: 'Random – №1',
    resources: resources.map((resource, index) => finish(resource, design, new Dice(wishes[index]?.seed ?? 0))),
    connections: design.connections.map(wire => finishWire(wire, design)),
    scenarios: [],
  };
}

function makeResource({ type, seed }: Wish, index: number, before: readonly ResourceRecord[]): ResourceRecord {
  const dice = new Dice(seed);
  const hard = dice.shows(0.3) ? dice.pick(HARD_IDS) : undefined;
  const isFree = hard !== undefined && before.every(({ id }) => id !== hard);
  return {
    id: isFree ? hard : `${type}-${index + 1}`,
    type,
    name: `${type} „${index + 1}“`,
    position: { x: (index % 6) * 280, y: Math.floor(index / 6) * 160 },
    properties: resourceProperties(type, `shop-${index + 1}`, dice),
  };
}

function addWire(design: DraftDesign, dice: Dice): void {
  const from = dice.pick(design.resources);
  const to = dice.pick(design.resources);
  if (from === undefined || to === undefined || from === to) return;
  const kind = dice.pick(wiresBetween(from.type, to.type))?.kind;
  if (kind === undefined) return;
  const wire: ConnectionRecord = {
    id: wireId(kind, from, to),
    type: kind,
    from: from.id,
    to: to.id,
    properties: wireProperties(kind, { from, to }, dice, design),
  };
  if (canJoin(wire, from, to, design)) design.connections.push(wire);
}

function wireId(kind: string, from: ResourceRecord, to: ResourceRecord): string {
  return `${from.id.slice(0, 40)}-${kind}-${to.id.slice(0, 30)}`;
}

/** What depends on the wires: a queue hides messages long enough for its function, a machine's tasks name their targets. */
function finish(resource: ResourceRecord, design: DraftDesign, dice: Dice): ResourceRecord {
  if (resource.type === 'sqs') return finishQueue(resource, design);
  const targets = design.connections
    .filter(wire => wire.from === resource.id && wire.type === 'task')
    .flatMap(wire => design.resources.find(({ id }) => id === wire.to) ?? []);
  if (resource.type !== 'step-functions' || targets.length === 0) return resource;
  const isExpress = resource.properties['stateMachineType'] === 'EXPRESS';
  return {
    ...resource,
    properties: { ...resource.properties, definition: randomDefinition(targets, isExpress, dice) },
  };
}

function finishQueue(queue: ResourceRecord, { resources, connections }: DraftDesign): ResourceRecord {
  const mapping = connections.find(wire => wire.from === queue.id && wire.type === 'event-source-mapping');
  const consumer = resources.find(other => other.id === mapping?.to);
  const timeout = Number(consumer?.properties['timeoutSeconds'] ?? 5);
  const window = Number(mapping?.properties['maximumBatchingWindowSeconds'] ?? 0);
  const sources = connections.filter(wire => wire.to === queue.id && wire.type === 'redrive');
  const allowed: Record<string, Json> = {
    redrivePermission: 'byQueue',
    redriveSourceQueues: sources.map(wire => wire.from),
  };
  const isStrict = sources.length > 0 && sources.length <= 10 && queue.properties['delaySeconds'] === undefined;
  const visibilityTimeoutSeconds = timeout * 6 + window;
  return { ...queue, properties: { ...queue.properties, ...(isStrict && allowed), visibilityTimeoutSeconds } };
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
