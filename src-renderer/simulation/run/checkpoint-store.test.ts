import { describe, expect, it } from 'vitest';
import { CheckpointStore } from './checkpoint-store.ts';

const fill = (store: CheckpointStore<string>, events: number, bytes = 1) => {
  for (let handled = 0; handled <= events; handled += 1) {
    if (!store.isDue(handled)) continue;
    store.add({ handledEvents: handled, atMillis: handled * 10, sequence: handled, bytes, checkpoint: `c${handled}` });
  }
};

describe('checkpoints of a run', () => {
  it('are found by the events handled and by the time', () => {
    const store = new CheckpointStore<string>({ firstInterval: 10 });
    fill(store, 100);
    expect(store.atEvents(59)?.handledEvents).toBe(50);
    expect(store.atEvents(60)?.handledEvents).toBe(60);
    expect(store.atTime(599)?.handledEvents).toBe(50);
    expect(store.atEvents(-1)).toBeUndefined();
  });

  it('stay few in a long run, evenly spread, with the start always among them', () => {
    const store = new CheckpointStore<string>({ firstInterval: 10, mostKept: 16 });
    fill(store, 100_000);
    expect(store.count).toBeLessThanOrEqual(16);
    expect(store.count).toBeGreaterThan(4);
    expect(store.atEvents(0)?.checkpoint).toBe('c0');
    expect(99_999 - (store.atEvents(99_999)?.handledEvents ?? 0)).toBeLessThanOrEqual(store.interval);
  });

  it('are fewer when they are heavy', () => {
    const light = new CheckpointStore<string>({ firstInterval: 10, mostBytes: 1000 });
    const heavy = new CheckpointStore<string>({ firstInterval: 10, mostBytes: 1000 });
    fill(light, 1000, 1);
    fill(heavy, 1000, 200);
    expect(heavy.count).toBeLessThan(light.count);
    expect(heavy.count).toBeLessThanOrEqual(5);
  });

  it('are further apart when each takes long to make', () => {
    const store = new CheckpointStore<string>({ firstInterval: 10 });
    fill(store, 10_000, 400_000);
    expect(store.count).toBe(3);
  });

  it('are never so far apart that a jump would be felt, unless the run is long', () => {
    const store = new CheckpointStore<string>({ firstInterval: 10, mostBytes: 1e9 });
    fill(store, 100_000, 90_000_000);
    expect(store.atEvents(39_999)?.handledEvents).toBe(20_000);
  });

  it('stay evenly spread where the first of them were further apart than they had to be', () => {
    const store = new CheckpointStore<string>({ firstInterval: 10, mostKept: 16 });
    fill(store, 1_000, 20_000);
    for (let handled = 1_001; handled <= 100_000; handled += 1) {
      if (store.isDue(handled)) {
        store.add({
          handledEvents: handled,
          atMillis: handled,
          sequence: handled,
          bytes: 1,
          checkpoint: `c${handled}`,
        });
      }
    }
    const gaps = Array.from(
      { length: 100 },
      (_, part) => part * 1_000 - (store.atEvents(part * 1_000)?.handledEvents ?? 0),
    );
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * store.interval);
  });
});
