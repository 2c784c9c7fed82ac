import { describe, expect, it } from 'vitest';
import { applyEdits } from '#core/document/apply-edits.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { newResource, partOf, pasteEdits } from './design-edits.ts';

const design: EventloomDocument = {
  name: 'Orders',
  resources: [
    { id: 'orders', type: 'sns', name: 'orders', position: { x: 0, y: 0 }, properties: {} },
    { id: 'billing', type: 'sqs', name: 'billing', position: { x: 320, y: 0 }, properties: { delaySeconds: 5 } },
    { id: 'lost', type: 'sqs', name: 'lost', position: { x: 320, y: 120 }, properties: {} },
  ],
  connections: [
    {
      id: 'orders-billing',
      type: 'subscription',
      from: 'orders',
      to: 'billing',
      properties: { rawMessageDelivery: true, deadLetterQueue: 'lost' },
    },
    { id: 'billing-lost', type: 'redrive', from: 'billing', to: 'lost', properties: { maxReceiveCount: 3 } },
  ],
  scenarios: [],
};

function paste(selected: readonly string[]) {
  const { edits, ids } = pasteEdits(design, partOf(design, new Set(selected)), { x: 32, y: 32 });
  return { after: applyEdits(design, edits), ids };
}

const placeholder = (id: string) => `$\{${id}}`;

describe('copies', () => {
  it('get ids and names of their own, beside the original', () => {
    const { after, ids } = paste(['billing']);
    expect(ids).toEqual(['billing-2']);
    expect(after.resources.at(-1)).toEqual({
      id: 'billing-2',
      type: 'sqs',
      name: 'billing 2',
      position: { x: 352, y: 32 },
      properties: { delaySeconds: 5 },
    });
  });

  it('keep the wires between them, and leave the wires to others behind', () => {
    const { after } = paste(['orders', 'billing']);
    const [copy, ...others] = after.connections.slice(design.connections.length);
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ type: 'subscription', from: 'orders-2', to: 'billing-2' });
  });

  it('refer to the copy of what was copied along, else to the original', () => {
    const both = paste(['orders', 'billing', 'lost']).after;
    expect(both.connections.at(-2)?.properties['deadLetterQueue']).toBe('lost-2');
    const alone = paste(['orders', 'billing']).after;
    expect(alone.connections.at(-1)?.properties['deadLetterQueue']).toBe('lost');
  });

  it('drop a reference to what another design does not have', () => {
    const empty: EventloomDocument = { ...design, resources: [], connections: [] };
    const part = partOf(design, new Set(['orders', 'billing']));
    const after = applyEdits(empty, pasteEdits(empty, part, { x: 0, y: 0 }).edits);
    expect(after.connections[0]?.properties).toEqual({ rawMessageDelivery: true });
  });

  it('of a state machine call the copies', () => {
    const definition = {
      StartAt: 'A',
      States: { A: { Type: 'Task', Parameters: { QueueUrl: placeholder('queue') }, End: true } },
    };
    const flow: EventloomDocument = {
      ...design,
      connections: [],
      resources: [
        { id: 'flow', type: 'step-functions', name: 'flow', position: { x: 0, y: 0 }, properties: { definition } },
        { id: 'queue', type: 'sqs', name: 'queue', position: { x: 0, y: 0 }, properties: {} },
      ],
    };
    const { edits } = pasteEdits(flow, partOf(flow, new Set(['flow', 'queue'])), { x: 0, y: 0 });
    const copy = applyEdits(flow, edits).resources.find(resource => resource.id === 'flow-2');
    expect(JSON.stringify(copy?.properties['definition'])).toContain(placeholder('queue-2'));
  });
});

describe('a new resource', () => {
  it('lies on the grid and has a free name', () => {
    const first = newResource(design, { type: 'sqs', index: 1 }, { x: 13.4, y: -7 });
    expect(first.position).toEqual({ x: 12, y: -8 });
    expect(first.properties).toEqual({ fifoQueue: true });
    const second = newResource({ ...design, resources: [first] }, { type: 'sqs', index: 1 }, { x: 0, y: 0 });
    expect(second.id).not.toBe(first.id);
    expect(second.name).not.toBe(first.name);
  });
});
