import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { KinesisValues } from './properties.ts';

/** Palette entries of Kinesis Data Streams. */
export const kinesisPalette: readonly PaletteEntry[] = [
  {
    label: 'Kinesis data stream',
    name: 'Stream',
    description: 'Keeps records in order per shard for many consumers to read, and read again.',
    keywords: ['kinesis', 'data stream', 'stream', 'shard', 'records', 'clickstream', 'replay', 'partition key'],
    properties: { shardCount: 1 },
  },
];

/** Ports of a Kinesis data stream. */
export const kinesisPorts: Service['ports'] = {
  inputs: [{ id: 'producers', label: 'Producers', kinds: ['send', 'task'] }],
  outputs: [
    {
      id: 'consumers',
      label: 'Consumers',
      kinds: ['event-source-mapping'],
      preset: { startingPosition: 'TRIM_HORIZON' },
    },
  ],
};

/** How a Kinesis data stream shows itself. */
export const kinesisInspector: ServiceInspector<KinesisValues> = {
  groups: [
    {
      title: 'Capacity',
      fields: ['streamMode', 'shardCount', 'recordDistributionStrategy', 'warmThroughputMebibytesPerSecond'],
    },
    { title: 'Records', fields: ['retentionPeriodHours', 'maxRecordSizeKibibytes'] },
    { title: 'Name', fields: ['streamName'] },
    { title: 'Encryption and metrics', fields: ['kmsKeyId', 'shardLevelMetrics'], advanced: true },
    { title: 'More', fields: ['tags'], advanced: true },
  ],
  summary: ({ properties: { streamMode, shardCount = 0, retentionPeriodHours } }) => {
    const shards = shardCount === 0 ? 'no shards given' : shardCount === 1 ? '1 shard' : `${shardCount} shards`;
    const days = retentionPeriodHours / 24;
    const kept = Number.isInteger(days) && days > 1 ? `${days} d` : `${retentionPeriodHours} h`;
    return `${streamMode === 'ON_DEMAND' ? 'On-demand' : shards} · kept ${kept}`;
  },
  counters: [
    { key: 'incomingRecords', label: 'Records in', tone: 'neutral' },
    { key: 'outgoingRecords', label: 'Records read', tone: 'good' },
    { key: 'stored', label: 'Stored', tone: 'neutral' },
    { key: 'writeThrottles', label: 'Write throttles', tone: 'warn' },
    { key: 'readThrottles', label: 'Read throttles', tone: 'warn' },
    { key: 'iteratorAgeMillis', label: 'Iterator age (ms)', tone: 'warn' },
    { key: 'expired', label: 'Expired', tone: 'bad' },
  ],
};
