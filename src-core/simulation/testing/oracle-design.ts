import type { ScriptedWork, WorkScript } from '../../contract/behaviour.ts';
import type { DesignGraph } from '../../contract/graph.ts';
import type { Json } from '../../shared/json.ts';
import { design, type ShortResource, type ShortWire } from './design.ts';
import type { Attributes, FunctionBehaviour, Given, GivenMapping, OracleCase, Step } from './oracle-case.ts';

/** A recorded scenario as a design. */
export interface OracleDesign {
  readonly graph: DesignGraph;
  readonly scripts: Readonly<Record<string, WorkScript>>;
  /** Wires that are switched on (or off) by a step, by the name that the steps use, in order. */
  readonly variants: ReadonlyMap<string, readonly string[]>;
}

const QUEUE_ATTRIBUTES: Readonly<Record<string, string>> = {
  VisibilityTimeout: 'visibilityTimeoutSeconds',
  DelaySeconds: 'delaySeconds',
  MessageRetentionPeriod: 'messageRetentionPeriodSeconds',
  ReceiveMessageWaitTimeSeconds: 'receiveMessageWaitTimeSeconds',
  MaximumMessageSize: 'maximumMessageSizeBytes',
  ContentBasedDeduplication: 'contentBasedDeduplication',
  DeduplicationScope: 'deduplicationScope',
  FifoThroughputLimit: 'fifoThroughputLimit',
};

const MAPPING_ATTRIBUTES: Readonly<Record<string, string>> = {
  BatchSize: 'batchSize',
  MaximumBatchingWindowInSeconds: 'maximumBatchingWindowSeconds',
  MaximumConcurrency: 'maximumConcurrency',
  MaximumRetryAttempts: 'maximumRetryAttempts',
  MaximumRecordAgeInSeconds: 'maximumRecordAgeSeconds',
  StartingPosition: 'startingPosition',
  ParallelizationFactor: 'parallelizationFactor',
  BisectBatchOnFunctionError: 'bisectBatchOnFunctionError',
  TumblingWindowInSeconds: 'tumblingWindowSeconds',
};

function translate(attributes: Readonly<Record<string, unknown>>, names: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const property = names[name];
      return property === undefined ? [] : [[property, value as Json] as const];
    }),
  );
}

/** Builds the design of a recorded scenario. */
export function oracleDesign(recorded: OracleCase): OracleDesign {
  const { given } = recorded;
  const resources: Record<string, ShortResource> = {};
  const wires: Record<string, ShortWire> = {};
  for (const [name, queue] of Object.entries(given.queues ?? {})) {
    resources[name] = ['sqs', { fifoQueue: queue.type === 'fifo', ...queueProperties(queue.attributes ?? {}) }];
    if (queue.redrive === undefined) continue;
    const { target, maxReceiveCount } = queue.redrive;
    wires[`redrive ${name}`] = ['redrive', name, target, { maxReceiveCount: Number(maxReceiveCount) }];
  }
  addLaterRedrives(recorded, wires);
  for (const [name, topic] of Object.entries(given.topics ?? {})) {
    resources[name] = ['sns', { fifoTopic: topic.type === 'fifo', ...topicProperties(topic.attributes ?? {}) }];
  }
  for (const [name, { shards }] of Object.entries(given.streams ?? {}))
    resources[name] = ['kinesis', { shardCount: shards }];
  addFunctions(given, resources, wires);
  addMappings(recorded, wires);
  const variants = addSubscriptions(recorded, wires);
  return { graph: design(resources, wires), scripts: scriptsOf(given), variants };
}

// A redrive policy that a step sets is a wire from the start; the queue uses it when the step says so.
function addLaterRedrives({ given, steps }: OracleCase, wires: Record<string, ShortWire>): void {
  for (const step of steps) {
    const policy = redrivePolicyOf(step);
    if (policy === undefined || policy === 'none') continue;
    const { target } = policy;
    const queue = String(step['queue']);
    if (typeof target !== 'string' || given.queues?.[target] === undefined) continue;
    const isKnown = Object.values(wires).some(
      ([type, from, to]) => type === 'redrive' && from === queue && to === target,
    );
    if (!isKnown) wires[`later redrive ${queue} ${target}`] = ['redrive', queue, target, {}];
  }
}

/** The redrive policy that a step sets; undefined when it sets none. */
export function redrivePolicyOf(
  step: Step,
): { readonly target?: unknown; readonly maxReceiveCount?: unknown } | 'none' | undefined {
  if (step.do === 'setRedrive') {
    const policy = step['redrive'];
    return typeof policy === 'object' && policy !== null ? policy : 'none';
  }
  const attributes = step.do === 'setQueueAttributes' ? (step['attributes'] as Attributes | undefined) : undefined;
  return attributes !== undefined && attributes['RedrivePolicy'] === '' ? 'none' : undefined;
}

/** Attributes of a queue in AWS's names as properties; texts become the numbers and answers they stand for. */
export function queueProperties(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(translate(attributes, QUEUE_ATTRIBUTES)).map(([name, value]) => [name, plain(value)]),
  );
}

function plain(value: Json): Json {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
}

function topicProperties(attributes: Attributes) {
  const scope = attributes['FifoThroughputScope'];
  return {
    contentBasedDeduplication: String(attributes['ContentBasedDeduplication']) === 'true',
    ...(typeof scope === 'string' ? { fifoThroughputScope: scope } : {}),
  };
}

function addFunctions(given: Given, resources: Record<string, ShortResource>, wires: Record<string, ShortWire>): void {
  for (const [name, each] of Object.entries(given.functions ?? {})) {
    const { MaximumRetryAttempts: retries, MaximumEventAgeInSeconds: age } = each;
    resources[name] = [
      'lambda',
      {
        coldStartMillis: 0,
        processingMillis: 0,
        timeoutSeconds: 900,
        ...(retries === undefined ? {} : { maximumRetryAttempts: retries }),
        ...(age === undefined ? {} : { maximumEventAgeSeconds: age }),
      },
    ];
    const destinations = [
      ['dead-letter', each.deadLetterQueue],
      ['on-success', each.onSuccess],
      ['on-failure', each.onFailure],
    ] as const;
    for (const [condition, target] of destinations) {
      if (target !== undefined) wires[`${condition} ${name}`] = ['async-destination', name, target, { condition }];
    }
  }
}

function addMappings({ given, steps }: OracleCase, wires: Record<string, ShortWire>): void {
  for (const [name, mapping] of Object.entries(given.mappings ?? {})) {
    wires[name] = ['event-source-mapping', mapping.source, mapping.function, mappingProperties(mapping)];
  }
  for (const step of steps) {
    if (step.do !== 'createMapping') continue;
    const { source, function: target } = step;
    const mapping: GivenMapping = { ...step, source: String(source), function: String(target), enabled: false };
    const name = String(step['name'] ?? step.as);
    wires[name] = ['event-source-mapping', mapping.source, mapping.function, mappingProperties(mapping)];
  }
}

function mappingProperties(mapping: GivenMapping) {
  const { filters, onFailure, FunctionResponseTypes: responses, createdAt } = mapping;
  const destination = onFailure?.queue ?? onFailure?.topic;
  return {
    ...translate(mapping, MAPPING_ATTRIBUTES),
    enabled: mapping.enabled !== false && createdAt === undefined,
    reportBatchItemFailures: responses?.includes('ReportBatchItemFailures') === true,
    ...(filters === undefined ? {} : { filterPatterns: filters }),
    ...(destination === undefined ? {} : { onFailureDestination: destination }),
  };
}

// A subscription whose settings change during the scenario is several wires, of which one at a time is switched on.
function addSubscriptions(
  recorded: OracleCase,
  wires: Record<string, ShortWire>,
): ReadonlyMap<string, readonly string[]> {
  const variants = new Map<string, string[]>();
  const add = (name: string, topic: string, target: string, settings: Settings) => {
    const id = `${name} ${(variants.get(name)?.length ?? 0) + 1}`;
    variants.set(name, [...(variants.get(name) ?? []), id]);
    wires[id] = ['subscription', topic, target, subscriptionProperties(settings)];
  };
  for (const [name, { topic, queue, function: target, raw, redrive }] of Object.entries(
    recorded.given.subscriptions ?? {},
  )) {
    let settings: Settings = { raw, redrive };
    add(name, topic, queue ?? target ?? '', settings);
    for (const step of recorded.steps) {
      if (step.do !== 'setSubscription' || step['subscription'] !== name) continue;
      settings = { ...settings, ...settingsOf(step) };
      add(name, topic, queue ?? target ?? '', settings);
    }
  }
  for (const [index, step] of recorded.steps.entries()) {
    if (step.do === 'subscribe') {
      add(`step ${index}`, String(step['topic']), String(step['queue'] ?? step['function']), settingsOf(step));
    }
  }
  return variants;
}

interface Settings {
  readonly raw?: boolean | undefined;
  readonly redrive?: string | undefined;
}

function settingsOf(step: Step): Settings {
  return {
    ...(typeof step['raw'] === 'boolean' ? { raw: step['raw'] } : {}),
    ...(typeof step['redrive'] === 'string' ? { redrive: step['redrive'] } : {}),
  };
}

function subscriptionProperties({ raw, redrive }: Settings) {
  return {
    rawMessageDelivery: raw === true,
    ...(redrive === undefined ? {} : { deadLetterQueue: redrive }),
  };
}

function scriptsOf(given: Given): Readonly<Record<string, WorkScript>> {
  return Object.fromEntries(
    Object.entries(given.functions ?? {}).map(([name, { behaviour }]) => [name, scriptFor(behaviour)] as const),
  );
}

function scriptFor(behaviour: FunctionBehaviour): WorkScript {
  const workMillis = (behaviour.sleepSeconds ?? 0) * 1000;
  const error = { outcome: 'error', errorMessage: behaviour.message ?? 'Unhandled', workMillis } as const;
  const returning = (value: Json) => ({ outcome: 'success', output: JSON.stringify(value), workMillis }) as const;
  switch (behaviour.kind) {
    case 'throw':
      return () => error;
    case 'throw-until':
      return work => ((work.receiveCounts[0] ?? 0) <= Number(behaviour.receiveCountAbove) ? error : returning(null));
    case 'return':
      return () => returning(behaviour.value ?? null);
    case 'report-failures-until':
      return work => returning(reportUntil(work, behaviour));
    case 'report-failures':
      return work => returning(reportWhere(work, behaviour));
    default:
      return () => returning(null);
  }
}

function reportUntil(work: ScriptedWork, { receiveCountAbove }: FunctionBehaviour): Json {
  const limits = typeof receiveCountAbove === 'object' ? receiveCountAbove : {};
  const failed = work.messages.filter(
    (message, index) => (work.receiveCounts[index] ?? 0) <= (limits[message.body] ?? 0),
  );
  return { batchItemFailures: failed.map(message => ({ itemIdentifier: message.id })) };
}

function reportWhere(work: ScriptedWork, { whereData = {} }: FunctionBehaviour): Json {
  const failed = work.messages.flatMap((message, index) => {
    const data = JSON.parse(message.body) as Record<string, Json>;
    return Object.entries(whereData).every(([key, value]) => data[key] === value)
      ? [work.identifiers[index] ?? '']
      : [];
  });
  return { batchItemFailures: failed.map(itemIdentifier => ({ itemIdentifier })) };
}
