import { describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace } from './lifecycle.ts';

const door = setup({
  types: {
    context: {} as { opened: number; last: number },
    events: {} as { type: 'push'; force: number } | { type: 'lock' },
    input: {} as { opened: number; last: number },
  },
  guards: { isStrong: ({ event }) => event.type === 'push' && event.force > 5 },
  actions: {
    count: assign(
      inPlace<{ opened: number; last: number }>(context => {
        context.last = context.opened;
        context.opened += 1;
      }),
    ),
  },
}).createMachine({
  id: 'door',
  initial: 'shut',
  context: ({ input }) => input,
  states: {
    shut: { on: { push: [{ guard: 'isStrong', target: 'open', actions: 'count' }], lock: 'locked' } },
    open: { on: { push: { target: 'shut' } } },
    locked: {},
  },
});

describe('a compiled lifecycle', () => {
  const table = compileLifecycle(door);

  it('knows its states and events', () => {
    expect(table).toMatchObject({ initial: 'shut', states: ['shut', 'open', 'locked'], events: ['push', 'lock'] });
    expect(table.accepts('open', 'lock')).toBe(false);
  });

  it('steps by guards and changes the context in place', () => {
    const context = { opened: 3, last: 0 };
    expect(table.step('shut', context, { type: 'push', force: 1 })).toBe('shut');
    expect(context).toEqual({ opened: 3, last: 0 });
    expect(table.step('shut', context, { type: 'push', force: 9 })).toBe('open');
    expect(context).toEqual({ opened: 4, last: 3 });
  });

  it('throws on a step that does not exist, naming both ends', () => {
    expect(() => table.step('locked', {}, { type: 'push' })).toThrow(/"door".*"locked".*"push"/);
  });

  it('refuses machines that a table cannot say', () => {
    const nested = setup({}).createMachine({
      id: 'n',
      initial: 'a',
      states: { a: { initial: 'b', states: { b: {} } } },
    });
    const timed = setup({}).createMachine({ id: 't', initial: 'a', states: { a: { after: { 10: 'a' } } } });
    const inline = setup({}).createMachine({
      id: 'i',
      initial: 'a',
      states: { a: { on: { go: { guard: () => true, target: 'a' } } } },
    });
    const copying = setup({
      types: { context: {} as { opened: number } },
      actions: { count: assign({ opened: 1 }) },
    }).createMachine({
      id: 'c',
      context: { opened: 0 },
      initial: 'a',
      states: { a: { on: { go: { actions: 'count' } } } },
    });
    for (const machine of [nested, timed, inline, copying])
      expect(() => compileLifecycle(machine)).toThrow(/LIFECYCLE_/);
  });
});
