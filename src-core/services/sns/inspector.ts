import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { SnsValues } from './properties.ts';

/** Palette entries of SNS. */
export const snsPalette: readonly PaletteEntry[] = [
  {
    label: 'SNS topic',
    name: 'Topic',
    description: 'Pushes a copy of each message to every subscription whose filter matches.',
    keywords: ['sns', 'topic', 'publish', 'subscribe', 'pub/sub', 'fan-out', 'notification'],
    properties: {},
  },
  {
    label: 'SNS FIFO topic',
    name: 'FIFO topic',
    description: 'Keeps the order within each message group; delivers to SQS queues only.',
    keywords: ['sns', 'fifo', 'topic', 'order', 'group', 'deduplication', 'fan-out'],
    properties: { fifoTopic: true },
  },
];

/** Ports of an SNS topic. */
export const snsPorts: Service['ports'] = {
  inputs: [{ id: 'publishers', label: 'Publishers', kinds: ['send', 'async-destination', 'task'] }],
  outputs: [{ id: 'subscriptions', label: 'Subscriptions', kinds: ['subscription'] }],
};

/** How an SNS topic shows itself. */
export const snsInspector: ServiceInspector<SnsValues> = {
  groups: [
    { title: 'Delivery', fields: ['fifoTopic', 'maximumMessageSizeBytes'] },
    { title: 'FIFO', fields: ['contentBasedDeduplication', 'fifoThroughputScope', 'archiveRetentionDays'] },
    { title: 'Names', fields: ['topicName', 'displayName'] },
    { title: 'Security and tracing', fields: ['kmsMasterKeyId', 'signatureVersion', 'tracingConfig'], advanced: true },
    { title: 'More', fields: ['deliveryStatusProtocols', 'deliveryStatusSamplePercent', 'tags'], advanced: true },
  ],
  summary: (topic, graph) => {
    const count = graph.outgoing(topic.id, 'subscription').length;
    const subscriptions = count === 1 ? '1 subscription' : `${count === 0 ? 'no' : count} subscriptions`;
    return `${topic.properties.fifoTopic ? 'FIFO' : 'Standard'} · ${subscriptions}`;
  },
  counters: [
    { key: 'published', label: 'Published', tone: 'neutral' },
    { key: 'delivered', label: 'Delivered', tone: 'good' },
    { key: 'filteredOut', label: 'Filtered', tone: 'neutral' },
    { key: 'retried', label: 'Retried', tone: 'warn' },
    { key: 'deadLettered', label: 'Dead-lettered', tone: 'bad' },
    { key: 'dropped', label: 'Dropped', tone: 'bad' },
  ],
};
