import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDocument } from '#core/document/document.ts';
import { isDirty, useDesign } from './design-store.ts';
import { nudgeSelection } from './selection-actions.ts';

const state = () => useDesign.getState();
const queue = { id: 'queue', type: 'sqs', name: 'queue', position: { x: 0, y: 0 }, properties: {} } as const;
const delay = () => state().history.present.resources[0]?.properties['delaySeconds'];

beforeEach(() => {
  state().open(emptyDocument(), null);
  state().apply([{ edit: 'add-resource', resource: queue }], 'Add queue');
});

describe('undo', () => {
  it('takes a spell of typing back in one step', () => {
    for (const value of [1, 12, 120]) {
      state().apply([{ edit: 'set-property', id: 'queue', property: 'delaySeconds', value }], 'Delay', {
        gesture: 'f',
      });
    }
    state().endGesture();
    state().apply([{ edit: 'set-property', id: 'queue', property: 'delaySeconds', value: 5 }], 'Delay', {
      gesture: 'f',
    });
    expect(delay()).toBe(5);
    state().undo();
    expect(delay()).toBe(120);
    state().undo();
    expect(delay()).toBeUndefined();
    state().redo();
    expect(delay()).toBe(120);
  });

  it('takes nudges one after another back in one step', () => {
    state().select(['queue']);
    for (let count = 0; count < 5; count += 1) nudgeSelection({ x: 4, y: 0 });
    expect(state().history.present.resources[0]?.position.x).toBe(20);
    state().undo();
    expect(state().history.present.resources[0]?.position.x).toBe(0);
  });

  it('leaves nothing selected that is gone', () => {
    state().select(['queue']);
    state().undo();
    expect([...state().selection]).toEqual([]);
  });
});

describe('unsaved changes', () => {
  it('are there after an edit, gone after saving, and gone when undone', () => {
    expect(isDirty(state())).toBe(true);
    state().markSaved(state().history.present, { id: '1', name: 'a.eventloom.json' });
    expect(isDirty(state())).toBe(false);
    state().apply([{ edit: 'rename', id: 'queue', name: 'orders' }], 'Rename');
    expect(isDirty(state())).toBe(true);
    state().undo();
    expect(isDirty(state())).toBe(false);
  });
});
