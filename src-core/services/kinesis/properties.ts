import { resourceGuard } from '../../contract/graph.ts';
import { choice, integer, limit, list, type PropertyTable, text, type ValuesOf } from '../../contract/property.ts';
import { tags } from '../../contract/tags.ts';

const STREAM =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html';
const GUIDE = 'https://docs.aws.amazon.com/streams/latest/dev';
const QUOTAS = `${GUIDE}/service-sizes-and-limits.html`;
const API = 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html';
const FAQ = 'https://aws.amazon.com/kinesis/data-streams/faqs/';

/** Values that {@link kinesisProperties.shardLevelMetrics} can hold. */
export const SHARD_LEVEL_METRICS: readonly string[] = [
  'IncomingBytes',
  'IncomingRecords',
  'OutgoingBytes',
  'OutgoingRecords',
  'WriteProvisionedThroughputExceeded',
  'ReadProvisionedThroughputExceeded',
  'IteratorAgeMilliseconds',
  'ALL',
];

/** Properties of a Kinesis data stream. */
export const kinesisProperties = {
  streamName: text({
    label: 'Stream name',
    help: 'The name on AWS; left out, CloudFormation generates one.',
    sourceUrl: STREAM,
    cloudFormation: 'Name',
    varies: true,
    maximumLength: 128,
    pattern: { expression: '^[a-zA-Z0-9_.-]+$', meaning: 'letters, digits, underscores, dots and hyphens' },
    placeholder: 'generated',
  }),
  streamMode: choice({
    label: 'Capacity mode',
    help: 'Provisioned streams have the shards you give them; on-demand streams reshard by themselves.',
    sourceUrl: STREAM,
    cloudFormation: 'StreamModeDetails.StreamMode',
    default: 'PROVISIONED',
    options: { PROVISIONED: 'Provisioned', ON_DEMAND: 'On-demand' },
  }),
  shardCount: integer({
    label: 'Shards',
    help: 'Each shard takes 1 MiB and 1,000 records a second and keeps the order of its records; an on-demand stream takes no count.',
    sourceUrl: QUOTAS,
    cloudFormation: 'ShardCount',
    varies: true,
    minimum: 1,
    maximum: 20_000,
    unit: 'count',
    appliesWhen: { streamMode: ['PROVISIONED'] },
    placeholder: '1',
  }),
  retentionPeriodHours: integer({
    label: 'Retention period',
    help: 'How long records can be read and read again; above 24 h costs extra.',
    sourceUrl: QUOTAS,
    cloudFormation: 'RetentionPeriodHours',
    varies: true,
    default: 24,
    minimum: 24,
    maximum: 8_760,
    unit: 'hours',
  }),
  maxRecordSizeKibibytes: integer({
    label: 'Maximum record size',
    help: 'Larger records are refused; records far above 1 MiB draw on a burst allowance of the shard.',
    sourceUrl: `${GUIDE}/large-records.html`,
    cloudFormation: 'MaxRecordSizeInKiB',
    default: 1_024,
    minimum: 1_024,
    maximum: 10_240,
    unit: 'kibibytes',
  }),
  kmsKeyId: text({
    label: 'KMS key',
    help: 'Key id, ARN or alias (alias/aws/kinesis is the AWS managed key); set, records are encrypted at rest.',
    sourceUrl: STREAM,
    cloudFormation: 'StreamEncryption.KeyId',
    placeholder: 'none',
  }),
  recordDistributionStrategy: choice({
    label: 'Record distribution',
    help: 'Automatic spreads records evenly over the shards of an on-demand stream and ignores the key, so no order per key.',
    sourceUrl: `${GUIDE}/service-managed-pk-configure.html`,
    confidence: 'B',
    cloudFormation: 'RecordDistributionStrategy',
    default: 'USER_PARTITION_KEY',
    options: { USER_PARTITION_KEY: 'By partition key', AUTO: 'Automatic' },
    appliesWhen: { streamMode: ['ON_DEMAND'] },
  }),
  warmThroughputMebibytesPerSecond: integer({
    label: 'Warm throughput',
    help: 'Write capacity kept ready on an on-demand stream; the account needs On-demand Advantage.',
    sourceUrl: API,
    cloudFormation: 'WarmThroughputMiBps',
    minimum: 0,
    maximum: 10_240,
    unit: 'mebibytes',
    appliesWhen: { streamMode: ['ON_DEMAND'] },
  }),
  shardLevelMetrics: list({
    label: 'Shard-level metrics',
    help: 'Extra CloudWatch metrics for each shard, paid for one by one.',
    sourceUrl: STREAM,
    cloudFormation: 'DesiredShardLevelMetrics',
    options: SHARD_LEVEL_METRICS,
    placeholder: 'none',
  }),
  tags: tags(STREAM),
} as const satisfies PropertyTable;

/** Values of {@link kinesisProperties} with defaults applied. */
export type KinesisValues = ValuesOf<typeof kinesisProperties>;

/** Whether a resource is a Kinesis data stream. */
export const isStream = resourceGuard<KinesisValues>('kinesis');

/** Documented numbers of Kinesis Data Streams that nobody sets. */
export const kinesisLimits = {
  shardWriteBytesPerSecond: limit(1_048_576, 'bytes', QUOTAS),
  shardWriteRecordsPerSecond: limit(1_000, 'per-second', QUOTAS),
  /** Shared by all consumers of a shard that do not use enhanced fan-out. */
  shardReadBytesPerSecond: limit(2_097_152, 'bytes', QUOTAS),
  /** GetRecords calls per second and shard, shared by all consumers without enhanced fan-out. */
  shardReadsPerSecond: limit(5, 'per-second', QUOTAS),
  getRecordsMaximumRecords: limit(10_000, 'count', QUOTAS),
  getRecordsMaximumBytes: limit(10_485_760, 'bytes', QUOTAS),
  putRecordsMaximumRecords: limit(500, 'count', API),
  partitionKeyCharacters: limit(256, 'count', API),
  /** Consumers with enhanced fan-out of one stream; 50 with On-demand Advantage. */
  enhancedFanOutConsumers: limit(20, 'count', QUOTAS),
  /** Usual delay of a record pushed by enhanced fan-out. */
  enhancedFanOutMillis: limit(70, 'milliseconds', FAQ),
  /** Usual delay of a record read by polling. */
  pollingMillis: limit(200, 'milliseconds', FAQ),
  /** Write capacity of a new on-demand stream. */
  onDemandStartWriteBytesPerSecond: limit(4_194_304, 'bytes', QUOTAS),
  onDemandStartRecordsPerSecond: limit(4_000, 'per-second', QUOTAS),
  /** Shards that carry {@link kinesisLimits.onDemandStartWriteBytesPerSecond}. */
  onDemandStartShards: limit(4, 'count', QUOTAS),
  shardLevelMetrics: limit(7, 'count', STREAM),
  tags: limit(50, 'count', STREAM),
} as const;

/** Shards that a stream starts with: the count given, or what on-demand capacity begins with; without a count 1. */
export function initialShardCount(values: Pick<KinesisValues, 'streamMode' | 'shardCount'>): number {
  return values.streamMode === 'ON_DEMAND' ? kinesisLimits.onDemandStartShards.value : (values.shardCount ?? 1);
}
