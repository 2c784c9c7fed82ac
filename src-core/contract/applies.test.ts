import { describe, expect, it } from 'vitest';
import { connectionOf } from '../catalog/connections.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { appliesTo } from './applies.ts';

const resource = (id: string, type: string, properties = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  properties,
});
const resources = [
  resource('shop', 'client'),
  resource('worker', 'lambda'),
  resource('queue', 'sqs'),
  resource('fifo', 'sqs', { fifoQueue: true }),
  resource('topic', 'sns'),
  resource('stream', 'kinesis'),
  resource('hook', 'endpoint', { protocol: 'https' }),
  resource('mail', 'endpoint', { protocol: 'email' }),
];

/** The properties that make sense for a wire. */
function fieldsOf(type: string, from: string, to: string): readonly string[] {
  const connections = [{ id: 'wire', type, from, to, properties: {} }];
  const graph = buildGraph({ name: 'Test', resources, connections, scenarios: [] });
  const wire = graph.connection('wire');
  if (wire === undefined) return [];
  const table = Object.entries(connectionOf(type).properties);
  return table.filter(([, property]) => appliesTo(property, wire, graph)).map(([name]) => name);
}

describe('what makes sense for a wire', () => {
  it('follows the service that a call goes to, and whether it is FIFO', () => {
    expect(fieldsOf('send', 'shop', 'topic')).toEqual(['messageGroupId', 'messagesPerInput']);
    expect(fieldsOf('send', 'shop', 'queue')).toEqual(['messageGroupId', 'delaySeconds', 'messagesPerInput']);
    expect(fieldsOf('send', 'shop', 'fifo')).toEqual(['messageGroupId', 'messageDeduplicationId', 'messagesPerInput']);
    expect(fieldsOf('send', 'shop', 'stream')).toEqual(['partitionKey', 'messagesPerInput']);
    expect(fieldsOf('send', 'shop', 'worker')).toEqual(['invocationType', 'messagesPerInput']);
  });

  it('keeps the settings of queues from streams, and the other way round', () => {
    expect(fieldsOf('event-source-mapping', 'queue', 'worker')).not.toContain('startingPosition');
    expect(fieldsOf('event-source-mapping', 'queue', 'worker')).toContain('maximumConcurrency');
    expect(fieldsOf('event-source-mapping', 'fifo', 'worker')).not.toContain('maximumBatchingWindowSeconds');
    expect(fieldsOf('event-source-mapping', 'stream', 'worker')).toContain('parallelizationFactor');
    expect(fieldsOf('event-source-mapping', 'stream', 'worker')).not.toContain('maximumConcurrency');
  });

  it('follows the protocol of a subscriber', () => {
    expect(fieldsOf('subscription', 'topic', 'hook')).toContain('deliveryPolicy');
    expect(fieldsOf('subscription', 'topic', 'mail')).not.toContain('rawMessageDelivery');
    expect(fieldsOf('subscription', 'topic', 'queue')).not.toContain('replayPolicy');
  });
});
