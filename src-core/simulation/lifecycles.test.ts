import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import { compileLifecycle } from '../contract/lifecycle.ts';

const lifecycles = [
  ...Object.values(services).flatMap(service => service.behaviour.lifecycles),
  ...Object.values(connections).flatMap(connection => connection.transfer.lifecycles),
];

/** Whatever any machine keeps at its start; what one does not know it leaves alone. */
const start = {
  receiveCount: 0,
  firstReceivedAtMillis: -1,
  receivedAtMillis: -1,
  visibleAtMillis: 0,
  isColdStart: false,
  invocations: 0,
  isProvisioned: false,
  failures: 0,
  throttles: 0,
  attempts: 0,
  concurrency: 5,
  reads: 0,
  receives: 0,
  emptyReceives: 0,
  advances: 0,
};

/** Whatever any event carries. */
const payload = fc.record({
  atMillis: fc.nat(1000),
  visibleAtMillis: fc.nat(1000),
  maxReceiveCount: fc.nat(3),
  isNew: fc.boolean(),
  maximumRetryAttempts: fc.nat(2),
  isRetriedHere: fc.boolean(),
  isLongPoll: fc.boolean(),
  concurrency: fc.nat(50),
  next: fc.constantFrom('retry', 'dead-letter', 'drop'),
});

it('names the things that have a life: messages, attempts, invocations, environments, pollers, consumers, shards, executions', () => {
  expect(lifecycles.map(lifecycle => lifecycle.key).sort()).toEqual([
    'asynchronous-event',
    'batch',
    'consumer',
    'delivery',
    'environment',
    'execution',
    'invocation',
    'message',
    'poller',
    'shard-consumer',
  ]);
});

describe.each(lifecycles)('the lifecycle $key', { timeout: 60_000 }, ({ machine }) => {
  const table = compileLifecycle(machine);

  it('is the same as a table and as an XState actor, whatever happens', () => {
    const events = fc.array(fc.tuple(fc.constantFrom(...table.events), payload), { maxLength: 60 });
    fc.assert(
      fc.property(events, fc.boolean(), (sequence, isProvisioned) => {
        const actor = createActor(machine, { input: { ...start, isProvisioned } }).start();
        const context = { ...start, isProvisioned };
        let state = table.initial;
        for (const [type, data] of sequence) {
          const event = { type, ...data };
          if (table.accepts(state, type)) state = table.step(state, context, event);
          actor.send(event);
          expect(actor.getSnapshot().value).toBe(state);
          expect(actor.getSnapshot().context).toEqual(context);
        }
        actor.stop();
      }),
      { numRuns: 150 },
    );
  });

  it('reaches every state it has', () => {
    const reached = new Set([table.initial]);
    const samples = fc.sample(fc.array(fc.tuple(fc.constantFrom(...table.events), payload), { maxLength: 40 }), {
      numRuns: 600,
      seed: 1,
    });
    for (const sequence of samples) {
      let state = table.initial;
      const context = { ...start };
      for (const [type, data] of sequence) {
        if (table.accepts(state, type)) state = table.step(state, context, { type, ...data } as { type: string });
        reached.add(state);
      }
    }
    expect([...reached].sort()).toEqual([...table.states].sort());
  });
});
