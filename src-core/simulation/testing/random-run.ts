import fc from 'fast-check';
import type { DesignGraph } from '../../contract/graph.ts';
import type { Scenario } from '../../contract/scenario.ts';
import { design, type ShortResource, type ShortWire, scenario } from './design.ts';

/** A design and what happens to it. */
export interface RandomRun {
  readonly graph: DesignGraph;
  readonly scenario: Scenario;
}

const share = fc.constantFrom(0, 0, 0.2, 1);

const settings = fc.record({
  source: fc.constantFrom('queue', 'fifo', 'topic', 'fifo-topic', 'stream', 'function', 'workflow'),
  second: fc.constantFrom('queue', 'fifo', 'endpoint', 'function', 'none'),
  maxReceiveCount: fc.integer({ min: 1, max: 3 }),
  visibility: fc.integer({ min: 1, max: 12 }),
  delay: fc.constantFrom(0, 0, 3),
  retention: fc.constantFrom(60, 345_600),
  batchSize: fc.integer({ min: 1, max: 10 }),
  window: fc.constantFrom(0, 0, 2),
  reports: fc.boolean(),
  bisect: fc.boolean(),
  factor: fc.integer({ min: 1, max: 3 }),
  retries: fc.constantFrom(-1, 0, 1),
  errorRate: share,
  processing: fc.constantFrom(0, 50, 4000),
  reserved: fc.constantFrom(undefined, undefined, 0, 1, 3),
  provisioned: fc.constantFrom(undefined, undefined, 1, 2),
  /** How long an application of one's own polls the queue, in the place of a function. */
  polls: fc.constantFrom(undefined, undefined, 0, 5),
  copies: fc.integer({ min: 1, max: 2 }),
  rate: fc.integer({ min: 1, max: 12 }),
  keys: fc.integer({ min: 1, max: 4 }),
  duplicates: share,
  arrivals: fc.constantFrom('constant', 'poisson', 'burst', 'ramp'),
  fault: fc.constantFrom('none', 'error', 'latency', 'poison', 'throttle', 'outage'),
  faultAt: fc.constantFrom('source', 'worker', 'client', 'wire', 'second'),
  faultRate: fc.constantFrom(0.3, 1),
  seed: fc.nat(1000),
});

type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs of all kinds: every source, every kind of target, with failures, duplicates and faults. */
export const randomRun: fc.Arbitrary<RandomRun> = settings.map(build);

function queueOf(chosen: Settings, isFifo: boolean): ShortResource {
  return [
    'sqs',
    {
      fifoQueue: isFifo,
      contentBasedDeduplication: isFifo,
      visibilityTimeoutSeconds: chosen.visibility,
      delaySeconds: chosen.delay,
      messageRetentionPeriodSeconds: chosen.retention,
    },
  ];
}

function functionOf(chosen: Settings): ShortResource {
  return [
    'lambda',
    {
      errorRate: chosen.errorRate,
      processingMillis: chosen.processing,
      processingJitter: 0.3,
      timeoutSeconds: 3,
      ...(chosen.reserved === undefined ? {} : { reservedConcurrentExecutions: chosen.reserved }),
      ...(chosen.provisioned === undefined ? {} : { provisionedConcurrentExecutions: chosen.provisioned }),
    },
  ];
}

const SOURCES: Readonly<Record<string, (chosen: Settings) => ShortResource>> = {
  queue: chosen => queueOf(chosen, false),
  fifo: chosen => queueOf(chosen, true),
  topic: () => ['sns'],
  'fifo-topic': () => ['sns', { fifoTopic: true, contentBasedDeduplication: true }],
  stream: () => ['kinesis', { shardCount: 2 }],
  function: functionOf,
  workflow: () => [
    'step-functions',
    {
      definition: {
        StartAt: 'Work',
        States: {
          Work: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Parameters: { FunctionName: `\${worker}`, 'Payload.$': '$' },
            Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1, IntervalSeconds: 2 }],
            End: true,
          },
        },
      },
    },
  ],
};

function mappingOf(chosen: Settings, isStream: boolean) {
  const common = {
    batchSize: chosen.batchSize,
    maximumBatchingWindowSeconds: chosen.window,
    reportBatchItemFailures: chosen.reports,
  };
  if (!isStream) return common;
  return {
    ...common,
    startingPosition: 'TRIM_HORIZON',
    parallelizationFactor: chosen.factor,
    bisectBatchOnFunctionError: chosen.bisect,
    maximumRetryAttempts: chosen.retries,
  };
}

function isPolled({ source, polls }: Settings): boolean {
  return polls !== undefined && (source === 'queue' || source === 'fifo');
}

function receiveOf({ polls, batchSize, factor, processing, errorRate }: Settings) {
  return {
    waitTimeSeconds: polls ?? 0,
    maxNumberOfMessages: batchSize,
    consumers: factor,
    processingMillis: Math.max(1, processing),
    errorRate,
  };
}

function build(chosen: Settings): RandomRun {
  const resources: Record<string, ShortResource> = {
    client: ['client'],
    source: (SOURCES[chosen.source] as (chosen: Settings) => ShortResource)(chosen),
  };
  const wires: Record<string, ShortWire> = {};
  const isWorkflow = chosen.source === 'workflow';
  wires['send'] = isWorkflow
    ? ['start-execution', 'client', 'source']
    : ['send', 'client', 'source', { ...(chosen.source.startsWith('fifo') ? { messageGroupId: '{{group}}' } : {}) }];
  if (chosen.source !== 'function') resources['worker'] = isPolled(chosen) ? ['client'] : functionOf(chosen);
  const worker = chosen.source === 'function' ? 'source' : 'worker';
  connectSource(chosen, wires, resources);
  addSecond(chosen, worker, resources, wires);
  return { graph: design(resources, wires), scenario: scenarioOf(chosen, Object.keys(resources), Object.keys(wires)) };
}

function connectSource(
  chosen: Settings,
  wires: Record<string, ShortWire>,
  resources: Record<string, ShortResource>,
): void {
  if (isPolled(chosen)) {
    wires['mapping'] = ['receive', 'source', 'worker', receiveOf(chosen)];
  } else if (chosen.source === 'queue' || chosen.source === 'fifo' || chosen.source === 'stream') {
    wires['mapping'] = ['event-source-mapping', 'source', 'worker', mappingOf(chosen, chosen.source === 'stream')];
  }
  if (chosen.source === 'topic') wires['subscription'] = ['subscription', 'source', 'worker'];
  if (chosen.source === 'fifo-topic') {
    resources['inbox'] = queueOf(chosen, true);
    wires['subscription'] = ['subscription', 'source', 'inbox'];
    wires['mapping'] = ['event-source-mapping', 'inbox', 'worker', mappingOf(chosen, false)];
  }
  if (chosen.source === 'workflow') wires['task'] = ['task', 'source', 'worker'];
  if (chosen.source === 'queue' || chosen.source === 'fifo') {
    resources['dead'] = ['sqs', { fifoQueue: chosen.source === 'fifo' }];
    wires['redrive'] = ['redrive', 'source', 'dead', { maxReceiveCount: chosen.maxReceiveCount }];
  }
}

function addSecond(
  chosen: Settings,
  worker: string,
  resources: Record<string, ShortResource>,
  wires: Record<string, ShortWire>,
): void {
  if (chosen.second === 'none') return;
  const isFifo = chosen.second === 'fifo';
  if (chosen.second === 'function') resources['second'] = functionOf(chosen);
  else if (chosen.second === 'endpoint') resources['second'] = ['endpoint', { isConfirmed: true, errorRate: 0.2 }];
  else resources['second'] = queueOf(chosen, isFifo);
  wires['output'] = [
    'send',
    worker,
    'second',
    {
      messagesPerInput: chosen.copies,
      invocationType: 'Event',
      ...(isFifo ? { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' } : {}),
    },
  ];
}

function scenarioOf(chosen: Settings, resources: readonly string[], wires: readonly string[]): Scenario {
  const places: Readonly<Record<string, string>> = {
    wire: wires[0] ?? '',
    worker: 'worker',
    source: 'source',
    second: 'second',
  };
  const place = places[chosen.faultAt] ?? 'client';
  const hasPlace = resources.includes(place) || wires.includes(place);
  return scenario({
    seed: chosen.seed,
    forSeconds: 90,
    load: [
      {
        client: 'client',
        arrivals: chosen.arrivals,
        ratePerSecond: chosen.rate,
        toRatePerSecond: 2 * chosen.rate,
        burstSize: 5,
        everySeconds: 7,
        keys: chosen.keys,
        toSeconds: 40,
        duplicateShare: chosen.duplicates,
      },
    ],
    faults:
      chosen.fault === 'none' || !hasPlace
        ? []
        : [
            {
              resource: place,
              kind: chosen.fault,
              rate: chosen.faultRate,
              millis: 500,
              fromSeconds: 10,
              toSeconds: 50,
            },
          ],
  });
}
