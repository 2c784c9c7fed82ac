import { describe, expect, it } from 'vitest';
import type { Edit } from '../contract/edit.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { describeEdits } from './describe-edits.ts';
import { diffEdits } from './diff-edits.ts';
import { textPicture } from './text-picture.ts';

const position = { x: 0, y: 0 };
const graph = buildGraph({
  name: 'Test',
  resources: [
    { id: 'orders', type: 'sqs', name: 'Orders', position, properties: { fifoQueue: true, delaySeconds: 5 } },
    { id: 'work', type: 'lambda', name: 'Worker', position, properties: {} },
    { id: 'alone', type: 'sns', name: 'Alone', position, properties: {} },
  ],
  connections: [
    { id: 'w', type: 'event-source-mapping', from: 'orders', to: 'work', properties: { batchSize: 5 } },
    { id: 'x', type: 'event-source-mapping', from: 'orders', to: 'work', properties: { batchSize: 5 } },
  ],
  scenarios: [],
});

const addDeadLetters: readonly Edit[] = [
  { edit: 'add-resource', resource: { id: 'dlq', type: 'sqs', name: 'Orders-dlq', position, properties: {} } },
  { edit: 'add-connection', connection: { id: 'r', type: 'redrive', from: 'orders', to: 'dlq', properties: {} } },
  { edit: 'set-property', id: 'orders', property: 'delaySeconds', value: undefined },
];

describe('edits in words', () => {
  it('name what the same edits add', () => {
    expect(describeEdits(addDeadLetters, graph)).toEqual([
      'Adds SQS queue “Orders-dlq”',
      'Connects Orders to Orders-dlq',
      'Delivery delay of Orders: 5 s → 0 s',
    ]);
  });

  it('stand as a diff, the value before above the value after', () => {
    expect(diffEdits([...addDeadLetters, { edit: 'remove', ids: ['alone'] }], graph)).toEqual([
      { sign: '+', text: 'Adds SQS queue “Orders-dlq”' },
      { sign: '+', text: 'Connects Orders to Orders-dlq' },
      { sign: ' ', text: 'Orders' },
      { sign: '-', text: 'Delivery delay: 5 s' },
      { sign: '+', text: 'Delivery delay: 0 s' },
      { sign: '-', text: 'Removes Alone' },
    ]);
  });
});

it('a picture in text says what each thing states once, counts equal wires, and leaves nothing out', () => {
  expect(textPicture(graph)).toEqual([
    'orders (SQS queue: FIFO queue, delivery delay 5 s) --event source mapping: batch size 5--> work (Lambda function) (2 times)',
    'alone (SNS topic)',
  ]);
});
