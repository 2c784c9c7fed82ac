import { connectionGuard } from '../../contract/graph.ts';
import {
  integer,
  json,
  limit,
  optionalChoice,
  type PropertyTable,
  reference,
  text,
  toggle,
  type ValuesOf,
} from '../../contract/property.ts';
import { tags } from '../../contract/tags.ts';

const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';
const API = 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html';
const MAPPING =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html';
const POLLERS = 'https://docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html';
const SCALING = `${GUIDE}/services-sqs-scaling.html`;
const FAILURES = `${GUIDE}/kinesis-on-failure-destination.html`;

const QUEUE = [{ service: 'sqs' }];
const STREAM = [{ service: 'kinesis' }];

/** Properties of a wire of kind event-source-mapping. Which of them a queue or a stream takes is told by the rules. */
export const eventSourceMappingProperties = {
  enabled: toggle({
    label: 'Enabled',
    help: 'Off, Lambda stops polling and messages stay where they are.',
    sourceUrl: API,
    cloudFormation: 'Enabled',
    default: true,
  }),
  batchSize: integer({
    label: 'Batch size',
    help: 'The most messages handed to one invocation: 10 for queues and 100 for streams unless said.',
    sourceUrl: API,
    cloudFormation: 'BatchSize',
    varies: true,
    minimum: 1,
    maximum: 10_000,
    unit: 'count',
    placeholder: '10 for queues, 100 for streams',
  }),
  maximumBatchingWindowSeconds: integer({
    label: 'Batching window',
    help: 'How long Lambda gathers messages before it invokes the function with less than a full batch.',
    appliesFrom: [{ service: 'sqs', has: { fifoQueue: [false] } }, { service: 'kinesis' }],
    sourceUrl: API,
    cloudFormation: 'MaximumBatchingWindowInSeconds',
    default: 0,
    minimum: 0,
    maximum: 300,
    unit: 'seconds',
  }),
  reportBatchItemFailures: toggle({
    label: 'Report batch item failures',
    help: 'The function names the messages that failed and only those come back; off, one failure brings the whole batch back.',
    sourceUrl: `${GUIDE}/services-sqs-errorhandling.html`,
    default: false,
  }),
  filterPatterns: json({
    label: 'Filter patterns',
    help: 'A list of patterns, one match is enough; a queue’s messages that match none are deleted.',
    sourceUrl: `${GUIDE}/invocation-eventfiltering.html`,
    placeholder: '[{ "body": { "kind": ["order"] } }]',
  }),
  maximumConcurrency: integer({
    label: 'Maximum concurrency',
    help: 'For queues: the most invocations at the same time that this mapping makes.',
    appliesFrom: QUEUE,
    sourceUrl: SCALING,
    cloudFormation: 'ScalingConfig.MaximumConcurrency',
    varies: true,
    minimum: 2,
    maximum: 1_000,
    unit: 'count',
    placeholder: 'unlimited',
  }),
  minimumPollers: integer({
    label: 'Minimum pollers',
    help: 'For queues: event pollers that are always ready (provisioned mode).',
    appliesFrom: QUEUE,
    sourceUrl: POLLERS,
    cloudFormation: 'ProvisionedPollerConfig.MinimumPollers',
    minimum: 2,
    maximum: 200,
    unit: 'count',
  }),
  maximumPollers: integer({
    label: 'Maximum pollers',
    help: 'For queues: the most event pollers that provisioned mode grows to; each makes up to ten invocations at a time.',
    appliesFrom: QUEUE,
    sourceUrl: POLLERS,
    cloudFormation: 'ProvisionedPollerConfig.MaximumPollers',
    minimum: 2,
    maximum: 2_000,
    unit: 'count',
  }),
  startingPosition: optionalChoice({
    label: 'Starting position',
    help: 'Where reading a stream begins: at its oldest record, with new records only, or at a time.',
    appliesFrom: STREAM,
    sourceUrl: API,
    cloudFormation: 'StartingPosition',
    options: {
      TRIM_HORIZON: 'Oldest record (TRIM_HORIZON)',
      LATEST: 'New records (LATEST)',
      AT_TIMESTAMP: 'At a time (AT_TIMESTAMP)',
    },
  }),
  startingPositionTimestampSeconds: integer({
    label: 'Starting time',
    help: 'Unix time in seconds at which reading begins.',
    appliesFrom: STREAM,
    sourceUrl: `${GUIDE}/services-kinesis-parameters.html`,
    cloudFormation: 'StartingPositionTimestamp',
    minimum: 0,
    maximum: 4_102_444_800,
    unit: 'seconds',
    appliesWhen: { startingPosition: ['AT_TIMESTAMP'] },
  }),
  parallelizationFactor: integer({
    label: 'Batches per shard',
    help: 'How many batches of one shard are processed at the same time; above 1 order is kept per partition key only.',
    appliesFrom: STREAM,
    sourceUrl: `${GUIDE}/with-kinesis.html`,
    cloudFormation: 'ParallelizationFactor',
    default: 1,
    minimum: 1,
    maximum: 10,
    unit: 'count',
  }),
  bisectBatchOnFunctionError: toggle({
    label: 'Split a failing batch',
    help: 'Cuts a failed batch of a stream in two and retries each half, which isolates a bad record.',
    appliesFrom: STREAM,
    sourceUrl: API,
    cloudFormation: 'BisectBatchOnFunctionError',
    default: false,
  }),
  maximumRetryAttempts: integer({
    label: 'Retries',
    help: 'How often a failed batch of a stream is tried again; -1 is until its records expire, which blocks the shard.',
    appliesFrom: STREAM,
    sourceUrl: API,
    cloudFormation: 'MaximumRetryAttempts',
    default: -1,
    minimum: -1,
    maximum: 10_000,
    unit: 'count',
  }),
  maximumRecordAgeSeconds: integer({
    label: 'Maximum record age',
    help: 'Records of a stream older than this are given up; -1 is never, otherwise at least 60 s.',
    appliesFrom: STREAM,
    sourceUrl: API,
    cloudFormation: 'MaximumRecordAgeInSeconds',
    default: -1,
    minimum: -1,
    maximum: 604_800,
    unit: 'seconds',
  }),
  onFailureDestination: reference({
    label: 'On failure',
    help: 'Queue or topic that is told which batch of a stream was given up; it gets pointers, not the records.',
    appliesFrom: STREAM,
    sourceUrl: FAILURES,
    services: ['sqs', 'sns'],
  }),
  tumblingWindowSeconds: integer({
    label: 'Tumbling window',
    help: 'Hands a state from batch to batch of a stream within windows of this length; 0 is none.',
    appliesFrom: STREAM,
    sourceUrl: `${GUIDE}/services-kinesis-windows.html`,
    cloudFormation: 'TumblingWindowInSeconds',
    default: 0,
    minimum: 0,
    maximum: 900,
    unit: 'seconds',
  }),
  enhancedFanOut: toggle({
    label: 'Enhanced fan-out',
    help: 'Gives this consumer of a stream its own 2 MB a second and shard, pushed within about 70 ms.',
    appliesFrom: STREAM,
    sourceUrl: `${GUIDE}/with-kinesis.html`,
    default: false,
  }),
  eventCountMetrics: toggle({
    label: 'Event count metrics',
    help: 'Publishes in CloudWatch how many messages the mapping handles at each of its steps.',
    sourceUrl: MAPPING,
    default: false,
  }),
  kmsKeyArn: text({
    label: 'KMS key of the filter',
    help: 'ARN of your own key that encrypts the filter patterns at rest; the policy of that key is outside the design.',
    sourceUrl: MAPPING,
    cloudFormation: 'KmsKeyArn',
    askedFor: true,
    pattern: { expression: '^arn:[^:]+:kms:\\S+$', meaning: 'the ARN of a KMS key' },
    placeholder: 'none',
  }),
  tags: tags(MAPPING),
} as const satisfies PropertyTable;

/** Values of {@link eventSourceMappingProperties} with defaults applied. */
export type EventSourceMappingValues = ValuesOf<typeof eventSourceMappingProperties>;

/** Whether a wire is of kind event-source-mapping. */
export const isEventSourceMapping = connectionGuard<EventSourceMappingValues>('event-source-mapping');

/** Documented numbers of event source mappings that nobody sets. */
export const eventSourceMappingLimits = {
  /** Batch size of a queue's mapping where none is given. */
  queueBatchSize: limit(10, 'count', API),
  /** Batch size of a stream's mapping where none is given. */
  streamBatchSize: limit(100, 'count', API),
  fifoBatchSize: limit(10, 'count', API),
  /** Above this a standard queue's mapping needs a batching window. */
  batchSizeWithoutWindow: limit(10, 'count', `${GUIDE}/services-sqs-configure.html`),
  filtersByDefault: limit(5, 'count', `${GUIDE}/invocation-eventfiltering.html`),
  filtersOnRequest: limit(10, 'count', `${GUIDE}/invocation-eventfiltering.html`),
  filterPatternCharacters: limit(4_096, 'count', API),
  /** The visibility timeout should be this many times the function timeout. */
  visibilityFactor: limit(6, 'count', `${GUIDE}/services-sqs-configure.html`),
  /** Concurrent batches that a queue's mapping starts with. */
  startingConcurrency: limit(5, 'count', SCALING),
  /** Concurrent invocations that a queue's mapping can add each minute. */
  concurrencyAddedPerMinute: limit(300, 'count', SCALING),
  /** Most concurrent invocations of one queue's mapping. */
  concurrencyCeiling: limit(1_250, 'count', SCALING),
  invocationsPerPoller: limit(10, 'count', SCALING),
  batchPayloadBytes: limit(6_291_456, 'bytes', `${GUIDE}/services-sqs-configure.html`),
  /** Longest a poll of a queue waits when there is little traffic and a batching window. */
  lowTrafficWaitSeconds: limit(20, 'seconds', `${GUIDE}/with-sqs.html`, 'B'),
  leastRecordAgeSeconds: limit(60, 'seconds', API),
  /** Polls per second and shard of a mapping without enhanced fan-out. */
  shardPollsPerSecond: limit(1, 'per-second', `${GUIDE}/with-kinesis.html`),
} as const;

/** The batch size that a mapping works with: the one given, or Lambda's default for its source (`sqs` or `kinesis`). */
export function effectiveBatchSize(
  values: Pick<EventSourceMappingValues, 'batchSize'>,
  sourceType: string | undefined,
): number {
  const { queueBatchSize, streamBatchSize } = eventSourceMappingLimits;
  return values.batchSize ?? (sourceType === 'kinesis' ? streamBatchSize.value : queueBatchSize.value);
}
