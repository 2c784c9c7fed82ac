import { describe, expect, it } from 'vitest';
import type { Edit, ResourceRecord } from '../contract/edit.ts';
import { applyEdits } from './apply-edits.ts';
import { type EventloomDocument, emptyDocument } from './document.ts';
import { endGesture, recordEdit, redo, startHistory, undo } from './history.ts';
import { migrate } from './migrations.ts';
import { newId, newName } from './new-id.ts';
import { parseDocument } from './parse.ts';
import { serializeDocument } from './serialize.ts';

const resource = (id: string, type: string, properties = {}): ResourceRecord => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  properties,
});
const design: EventloomDocument = {
  ...emptyDocument('test'),
  resources: [
    resource('shop', 'client'),
    resource('orders', 'sns'),
    resource('billing', 'sqs'),
    resource('dlq', 'sqs'),
  ],
  connections: [
    { id: 'w1', type: 'send', from: 'shop', to: 'orders', properties: {} },
    { id: 'w2', type: 'subscription', from: 'orders', to: 'billing', properties: { deadLetterQueue: 'dlq' } },
  ],
  scenarios: [
    {
      name: 's',
      seed: 1,
      forSeconds: 60,
      faults: [{ resource: 'w1', kind: 'error', rate: 1, fromSeconds: 0 }],
      load: [{ client: 'shop', arrivals: 'constant', ratePerSecond: 1, fromSeconds: 0 }],
      expect: [{ that: 'nothing-lost' }, { that: 'depth', of: 'billing', atMost: 1 }],
    },
  ],
};

describe('editing a design', () => {
  it('removes the wires of a removed resource, and whatever in scenarios named them', () => {
    const after = applyEdits(design, [{ edit: 'remove', ids: ['shop', 'billing'] }]);
    expect(after.connections).toEqual([]);
    expect(after.scenarios[0]).toMatchObject({ load: [], faults: [], expect: [{ that: 'nothing-lost' }] });
  });

  it('clears references to a removed resource', () => {
    const after = applyEdits(design, [{ edit: 'remove', ids: ['dlq'] }]);
    expect(after.connections[1]?.properties).toEqual({});
  });

  it('frames resources in one group each; a group goes when nothing is left in it', () => {
    const group = (id: string, ...members: string[]): Edit => ({ edit: 'add-group', group: { id, name: id, members } });
    const framed = applyEdits(design, [group('front', 'shop', 'orders'), group('back', 'orders', 'billing')]);
    expect(framed.groups).toEqual([
      { id: 'front', name: 'front', members: ['shop'] },
      { id: 'back', name: 'back', members: ['orders', 'billing'] },
    ]);
    const named = applyEdits(framed, [{ edit: 'rename', id: 'back', name: 'Back office' }]);
    expect(named.groups?.[1]?.name).toBe('Back office');
    expect(applyEdits(named, [{ edit: 'remove', ids: ['shop'] }]).groups?.map(({ id }) => id)).toEqual(['back']);
    const ungrouped = applyEdits(named, [{ edit: 'remove', ids: ['front', 'back'] }]);
    expect(ungrouped).toEqual(design);
  });

  it('silences a rule at an element once, and forgets it with the element', () => {
    const silence = (reason: string) =>
      ({ edit: 'silence', silence: { ruleId: 'SQS-NO-DLQ', element: 'orders', reason } }) as const;
    const silenced = applyEdits(design, [silence('first'), silence('second')]);
    expect(silenced.silenced).toEqual([{ ruleId: 'SQS-NO-DLQ', element: 'orders', reason: 'second' }]);
    expect(applyEdits(silenced, [{ edit: 'rename', id: 'orders', name: 'x' }]).silenced).toEqual(silenced.silenced);
    expect(applyEdits(silenced, [{ edit: 'remove', ids: ['orders'] }]).silenced).toBeUndefined();
    expect(applyEdits(silenced, [{ edit: 'unsilence', ruleId: 'SQS-NO-DLQ', element: 'orders' }])).toEqual(design);
    const read = parseDocument(serializeDocument(silenced));
    expect(read.ok && read.value.silenced).toEqual(silenced.silenced);
  });

  it('sets a property and returns it to its default', () => {
    const set: Edit = { edit: 'set-property', id: 'billing', property: 'delaySeconds', value: 5 };
    const after = applyEdits(design, [set]);
    expect(after.resources[2]?.properties).toEqual({ delaySeconds: 5 });
    expect(applyEdits(after, [{ ...set, value: undefined }]).resources[2]?.properties).toEqual({});
  });

  it('drops properties that a new kind of wire lacks', () => {
    const after = applyEdits(design, [{ edit: 'retype-connection', id: 'w2', type: 'redrive' }]);
    expect(after.connections[1]).toMatchObject({ type: 'redrive', properties: {} });
  });

  it('shares what an edit does not touch', () => {
    const after = applyEdits(design, [{ edit: 'rename', id: 'billing', name: 'Billing' }]);
    expect(after.resources[1]).toBe(design.resources[1]);
    expect(after.connections).toBe(design.connections);
  });

  it('throws when an edit names nothing that is there, or takes an id twice', () => {
    expect(() => applyEdits(design, [{ edit: 'rename', id: 'nobody', name: 'x' }])).toThrow('EDIT_UNKNOWN_RESOURCE');
    expect(() => applyEdits(design, [{ edit: 'add-resource', resource: resource('w1', 'sqs') }])).toThrow(
      'EDIT_ID_TAKEN',
    );
  });

  it('names new elements as a person would', () => {
    expect(newId(design, 'Order queue')).toBe('order-queue');
    expect(newId(design, 'billing')).toBe('billing-2');
    expect(newId(design, '2024 §')).toBe('e-2024');
    expect(newName(design, 'orders')).toBe('orders 2');
  });
});

describe('undo and redo', () => {
  const renamed = (name: string) => ({ ...design, name });

  it('goes back and forth one step at a time', () => {
    const history = recordEdit(
      recordEdit(startHistory(design), renamed('b'), 'Rename', 'now'),
      renamed('c'),
      'Rename',
      'now',
    );
    expect(undo(history).present.name).toBe('b');
    expect(undo(undo(undo(history))).present.name).toBe('test');
    expect(redo(undo(history)).present.name).toBe('c');
  });

  it('takes a gesture as one step, and the next gesture as another', () => {
    const typing = { gesture: 'name' };
    let history = recordEdit(startHistory(design), renamed('b'), 'Rename', typing);
    history = endGesture(recordEdit(history, renamed('bc'), 'Rename', typing));
    history = recordEdit(history, renamed('x'), 'Rename', typing);
    expect(undo(history).present.name).toBe('bc');
    expect(undo(undo(history)).present.name).toBe('test');
  });

  it('forgets the undone steps when something new is done', () => {
    const history = recordEdit(
      undo(recordEdit(startHistory(design), renamed('b'), 'Rename', 'now')),
      renamed('c'),
      'Rename',
      'now',
    );
    expect(redo(history).present.name).toBe('c');
  });
});

describe('migrating a file', () => {
  const steps = { 1: (file: object) => ({ ...file, first: true }), 2: (file: object) => ({ ...file, second: true }) };

  it('calls every step from the file’s version to the current one', () => {
    expect(migrate({ eventloom: 1 }, steps, 3)).toEqual({
      ok: true,
      value: { eventloom: 3, first: true, second: true },
    });
    expect(migrate({ eventloom: 2 }, steps, 3)).toEqual({ ok: true, value: { eventloom: 3, second: true } });
  });

  it('refuses a version that no step reads', () => {
    expect(migrate({ eventloom: 1 }, { 2: steps[2] }, 3)).toMatchObject({
      ok: false,
      error: expect.stringContaining('format 1 is no longer supported'),
    });
  });
});
