import type { ConnectionRecord, ResourceRecord } from '#core/contract/edit.ts';
import { type EventloomDocument, emptyDocument } from '#core/document/document.ts';

const CELL = 320;
const ROW = 120;

/**
 * A design of about `size` resources: cells of one client, one topic and three queues, each queue with a worker and a
 * dead-letter queue. The same size gives the same design.
 */
export function sampleDesign(size: number): EventloomDocument {
  const resources: ResourceRecord[] = [];
  const connections: ConnectionRecord[] = [];
  for (let cell = 0; resources.length < size; cell += 1) addCell(cell, resources, connections);
  const clients = resources.filter(resource => resource.type === 'client');
  return {
    ...emptyDocument(`Sample of ${resources.length}`),
    resources,
    connections,
    scenarios: [
      {
        name: 'steady',
        seed: 1,
        forSeconds: 600,
        load: clients.map(client => ({ client: client.id, arrivals: 'poisson', ratePerSecond: 5, fromSeconds: 0 })),
        faults: [],
        expect: [{ that: 'nothing-lost' }],
      },
    ],
  };
}

function addCell(cell: number, resources: ResourceRecord[], connections: ConnectionRecord[]): void {
  const add = (
    name: string,
    type: string,
    column: number,
    row: number,
    properties: ResourceRecord['properties'] = {},
  ) => {
    const id = `${name}-${cell}`;
    resources.push({ id, type, name: id, position: { x: column * CELL, y: (cell * 6 + row) * ROW }, properties });
    return id;
  };
  const wire = (type: string, from: string, to: string, properties: ConnectionRecord['properties'] = {}) =>
    connections.push({ id: `${from}-${to}`, type, from, to, properties });
  const client = add('client', 'client', 0, 2);
  const topic = add('topic', 'sns', 1, 2);
  wire('send', client, topic);
  for (const lane of [0, 1, 2]) {
    const queue = add(`queue-${lane}`, 'sqs', 2, lane * 2);
    const worker = add(`worker-${lane}`, 'lambda', 3, lane * 2, { processingMillis: 100 });
    const deadLetters = add(`dead-${lane}`, 'sqs', 3, lane * 2 + 1, { messageRetentionPeriodSeconds: 1_209_600 });
    wire('subscription', topic, queue, { rawMessageDelivery: true });
    wire('event-source-mapping', queue, worker, { reportBatchItemFailures: true });
    wire('redrive', queue, deadLetters, { maxReceiveCount: 5 });
  }
}
