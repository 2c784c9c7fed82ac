import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import { formatDuration } from '../../shared/units.ts';
import type { SqsValues } from './properties.ts';

/** Palette entries of SQS. */
export const sqsPalette: readonly PaletteEntry[] = [
  {
    label: 'SQS queue',
    name: 'Queue',
    description: 'Holds messages until a consumer deletes them; at least once, best-effort order.',
    keywords: ['sqs', 'queue', 'standard', 'buffer', 'decouple', 'dead-letter', 'dlq', 'poll'],
    properties: {},
  },
  {
    label: 'SQS FIFO queue',
    name: 'FIFO queue',
    description: 'Keeps the order within each message group and drops duplicates for five minutes.',
    keywords: ['sqs', 'fifo', 'queue', 'order', 'group', 'deduplication', 'exactly once'],
    properties: { fifoQueue: true },
  },
];

/** Ports of an SQS queue. */
export const sqsPorts: Service['ports'] = {
  inputs: [
    {
      id: 'messages',
      label: 'Messages in',
      kinds: ['send', 'subscription', 'async-destination', 'task', 'redrive'],
    },
  ],
  outputs: [
    { id: 'consumers', label: 'Consumers', kinds: ['event-source-mapping', 'receive'] },
    { id: 'dead-letters', label: 'Dead letters', kinds: ['redrive'] },
  ],
};

/** How an SQS queue shows itself. */
export const sqsInspector: ServiceInspector<SqsValues> = {
  groups: [
    {
      title: 'Delivery',
      fields: [
        'fifoQueue',
        'visibilityTimeoutSeconds',
        'messageRetentionPeriodSeconds',
        'delaySeconds',
        'receiveMessageWaitTimeSeconds',
      ],
    },
    { title: 'FIFO', fields: ['contentBasedDeduplication', 'deduplicationScope', 'fifoThroughputLimit'] },
    { title: 'Name and size', fields: ['queueName', 'maximumMessageSizeBytes'] },
    { title: 'As a dead-letter queue', fields: ['redrivePermission', 'redriveSourceQueues'], advanced: true },
    {
      title: 'Encryption',
      fields: ['sqsManagedSseEnabled', 'kmsMasterKeyId', 'kmsDataKeyReusePeriodSeconds'],
      advanced: true,
    },
    { title: 'More', fields: ['tags'], advanced: true },
  ],
  summary: (queue, graph) => {
    const { fifoQueue, visibilityTimeoutSeconds, delaySeconds } = queue.properties;
    const parts = [fifoQueue ? 'FIFO' : 'Standard', `hidden ${formatDuration(visibilityTimeoutSeconds)}`];
    if (delaySeconds > 0) parts.push(`delayed ${formatDuration(delaySeconds)}`);
    const count = graph.outgoing(queue.id, 'redrive')[0]?.properties['maxReceiveCount'];
    if (typeof count === 'number') parts.push(`dead letters after ${count}`);
    else if (graph.incoming(queue.id, 'redrive').length > 0) parts.push('dead-letter queue');
    return parts.join(' · ');
  },
  counters: [
    { key: 'visible', label: 'Visible', tone: 'neutral' },
    { key: 'inFlight', label: 'In flight', tone: 'busy' },
    { key: 'delayed', label: 'Delayed', tone: 'neutral' },
    { key: 'deleted', label: 'Deleted', tone: 'good' },
    { key: 'deadLettered', label: 'Dead-lettered', tone: 'bad' },
    { key: 'expired', label: 'Expired', tone: 'bad' },
  ],
};
