import type { ConnectionRecord, ResourceRecord } from '#core/contract/edit.ts';
import { type EventloomDocument, emptyDocument } from '#core/document/document.ts';

type Parts = {
  readonly resources: Readonly<Record<string, readonly [type: string, properties?: ResourceRecord['properties']]>>;
  readonly wires: readonly (readonly [
    type: string,
    from: string,
    to: string,
    properties?: ConnectionRecord['properties'],
  ])[];
  readonly ratePerSecond: number;
  readonly keys: number;
};

const RAW = { rawMessageDelivery: true };
const YEAR_SECONDS = 31_536_000;

/** The designs whose simulation is measured: a topic to three queues, an ordered queue, a stream with two readers. */
export const MEASURED_DESIGNS: Readonly<Record<'fan-out' | 'FIFO' | 'stream', EventloomDocument>> = {
  'fan-out': design('fan-out', {
    resources: {
      shop: ['client'],
      orders: ['sns'],
      billing: ['sqs'],
      stock: ['sqs'],
      mail: ['sqs'],
      'billing-worker': ['lambda'],
      'stock-worker': ['lambda'],
      'mail-worker': ['lambda'],
      'billing-dead': ['sqs', { messageRetentionPeriodSeconds: 1_209_600 }],
      'stock-dead': ['sqs', { messageRetentionPeriodSeconds: 1_209_600 }],
      'mail-dead': ['sqs', { messageRetentionPeriodSeconds: 1_209_600 }],
    },
    wires: [
      ['send', 'shop', 'orders'],
      ...['billing', 'stock', 'mail'].flatMap(queue => [
        ['subscription', 'orders', queue, RAW] as const,
        ['event-source-mapping', queue, `${queue}-worker`, { reportBatchItemFailures: true }] as const,
        ['redrive', queue, `${queue}-dead`, { maxReceiveCount: 5 }] as const,
      ]),
    ],
    ratePerSecond: 100,
    keys: 1,
  }),
  FIFO: design('FIFO', {
    resources: {
      shop: ['client'],
      'orders.fifo': [
        'sqs',
        {
          fifoQueue: true,
          contentBasedDeduplication: true,
          deduplicationScope: 'messageGroup',
          fifoThroughputLimit: 'perMessageGroupId',
        },
      ],
      worker: ['lambda'],
    },
    wires: [
      ['send', 'shop', 'orders.fifo', { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' }],
      ['event-source-mapping', 'orders.fifo', 'worker', { reportBatchItemFailures: true }],
    ],
    ratePerSecond: 500,
    keys: 200,
  }),
  stream: design('stream', {
    resources: {
      app: ['client'],
      clicks: ['kinesis', { streamMode: 'PROVISIONED', shardCount: 4 }],
      count: ['lambda'],
      store: ['lambda'],
    },
    wires: [
      ['send', 'app', 'clicks', { partitionKey: '{{group}}' }],
      ['event-source-mapping', 'clicks', 'count', { startingPosition: 'TRIM_HORIZON' }],
      ['event-source-mapping', 'clicks', 'store', { startingPosition: 'TRIM_HORIZON' }],
    ],
    ratePerSecond: 1_000,
    keys: 1_000,
  }),
};

function design(name: string, { resources, wires, ratePerSecond, keys }: Parts): EventloomDocument {
  const [client = ''] = Object.keys(resources);
  return {
    ...emptyDocument(name),
    resources: Object.entries(resources).map(([id, [type, properties = {}]]) => ({
      id,
      type,
      name: id,
      position: { x: 0, y: 0 },
      properties,
    })),
    connections: wires.map(([type, from, to, properties = {}]) => ({
      id: `${from}-${to}`,
      type,
      from,
      to,
      properties,
    })),
    scenarios: [
      {
        name: 'steady',
        seed: 1,
        forSeconds: YEAR_SECONDS,
        load: [{ client, arrivals: 'poisson', ratePerSecond, keys, fromSeconds: 0 }],
        faults: [],
        expect: [],
      },
    ],
  };
}
