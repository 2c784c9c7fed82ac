import { describe, expect, it } from 'vitest';
import { type ReceivedMessage, receiptHandleOf } from '../../contract/received-message.ts';
import { withDeadLetters } from '../../simulation/testing/dead-letters.ts';
import { design } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

const DAY = 86_400;

const handleOf = (received: ReceivedMessage | undefined) => (received === undefined ? '' : receiptHandleOf(received));

const standard = (properties = {}) => new Stand(design({ q: ['sqs', properties] }));

describe('a standard queue', () => {
  it('moves a message on the receive after the allowed ones, and the count goes on in the dead-letter queue', () => {
    const stand = withDeadLetters({ visibilityTimeoutSeconds: 30 }, 2);
    const sent = stand.send('q', 'x');
    expect(stand.receive('q')[0]?.receiveCount).toBe(1);
    expect(stand.at(30).receive('q')[0]?.receiveCount).toBe(2);
    expect(stand.counters('dlq')['visible']).toBe(0);
    expect(stand.at(60).receive('q')).toEqual([]);
    const letter = stand.receive('dlq')[0];
    expect(letter?.receiveCount).toBe(3);
    expect(letter?.message.id).toBe(sent.ok && sent.value.messageId);
    expect(stand.counters('q')).toMatchObject({ deadLettered: 1, visible: 0, inFlight: 0 });
    expect(stand.counters('dlq')['sent']).toBeUndefined();
  });

  it('keeps the first enqueue time at the move: a message one day old lives three more of four days', () => {
    const stand = withDeadLetters({ visibilityTimeoutSeconds: 0 }, 1, 4 * DAY);
    stand.send('q', 'x');
    stand.receive('q');
    stand.at(DAY).receive('q');
    expect(stand.at(DAY + 10).counters('dlq')).toMatchObject({ visible: 1, ageOfOldestSeconds: 10 });
    expect(stand.at(4 * DAY - 1).counters('dlq')['visible']).toBe(1);
    expect(stand.at(4 * DAY + 1).counters('dlq')).toMatchObject({ visible: 0, expired: 1 });
  });

  it('hides a message for its own delay, which wins over that of the queue', () => {
    const stand = standard({ delaySeconds: 5 });
    stand.send('q', { body: 'own', delaySeconds: 60 });
    stand.send('q', { body: 'at once', delaySeconds: 0 });
    stand.send('q', 'as the queue says');
    expect(stand.bodies('q')).toEqual(['at once']);
    expect(stand.counters('q')).toMatchObject({ delayed: 2 });
    expect(stand.at(5).bodies('q')).toEqual(['as the queue says']);
    expect(stand.at(59).bodies('q')).not.toContain('own');
    expect(stand.at(60).bodies('q')).toContain('own');
  });

  it('takes a new visibility deadline from the moment it is changed', () => {
    const stand = standard({ visibilityTimeoutSeconds: 30 });
    stand.send('q', 'x');
    const [received] = stand.receive('q');
    stand
      .at(25)
      .queue('q')
      .changeVisibility({ receiptHandle: handleOf(received), timeoutSeconds: 10 });
    expect(stand.at(34).bodies('q')).toEqual([]);
    expect(stand.at(35).bodies('q')).toEqual(['x']);
  });

  it('refuses to hide a message for more than twelve hours in all', () => {
    const stand = standard();
    stand.send('q', 'x');
    const [received] = stand.receive('q', 1, 43_200);
    const change = { receiptHandle: handleOf(received), timeoutSeconds: 43_200 };
    expect(stand.at(10).queue('q').changeVisibility(change)).toMatchObject({ ok: false });
  });

  it('keeps a message that is deleted by an older handle after a newer receive', () => {
    const stand = standard({ visibilityTimeoutSeconds: 1 });
    stand.send('q', 'x');
    const [first] = stand.receive('q');
    const [second] = stand.at(1).receive('q');
    expect(stand.delete('q', first).ok).toBe(true);
    expect(stand.counters('q')['inFlight']).toBe(1);
    expect(stand.delete('q', second).ok).toBe(true);
    expect(stand.at(100).bodies('q')).toEqual([]);
  });

  it('expires a message in flight, and the late delete succeeds', () => {
    const stand = standard({ messageRetentionPeriodSeconds: 60, visibilityTimeoutSeconds: 600 });
    stand.send('q', 'x');
    const [received] = stand.at(5).receive('q');
    expect(stand.at(60).counters('q')).toMatchObject({ inFlight: 0, expired: 1 });
    expect(stand.delete('q', received).ok).toBe(true);
    expect(stand.at(700).bodies('q')).toEqual([]);
  });

  it('gives no more than 120,000 messages in flight', { timeout: 60_000 }, () => {
    const stand = new Stand(design({ q: ['sqs'] }), { isTracing: false });
    for (let index = 0; index < 120_001; index += 1) stand.simulation.send('q', { body: 'x' });
    for (let call = 0; call < 12_000; call += 1) stand.queue('q').receive({ maximum: 10 });
    expect(stand.counters('q')).toMatchObject({ inFlight: 120_000, visible: 1 });
    expect(stand.receive('q')).toEqual([]);
    expect(stand.counters('q')['overLimit']).toBe(1);
  });

  it('serves quiet tenants before one that has many messages in flight', () => {
    const stand = standard();
    for (let index = 0; index < 60; index += 1) stand.send('q', { body: `noisy ${index}`, groupId: 'noisy' });
    for (let call = 0; call < 4; call += 1) stand.receive('q', 10);
    for (let index = 0; index < 3; index += 1) stand.send('q', { body: `quiet ${index}`, groupId: `quiet-${index}` });
    expect(stand.bodies('q', 4)).toEqual(['quiet 0', 'quiet 1', 'quiet 2', 'noisy 40']);
  });

  it('answers a long poll when the message comes, not before and not at its end', () => {
    const graph = design(
      { q: ['sqs'], worker: ['lambda', { coldStartMillis: 0, processingMillis: 0 }] },
      { m: ['event-source-mapping', 'q', 'worker'] },
    );
    const stand = new Stand(graph);
    stand.at(5).send('q', 'x');
    const received = stand.simulation.drainTrace().filter(event => event.type === 'message.received');
    expect(received.map(event => event.atMillis)).toEqual([5000]);
  });

  it('gives a message again whose delete a server did not hear of', () => {
    const stand = new Stand(design({ q: ['sqs', { visibilityTimeoutSeconds: 10, deliveredAgainRate: 1 }] }, {}));
    stand.send('q', 'm');
    const [first] = stand.receive('q');
    expect(stand.delete('q', first)).toMatchObject({ ok: true });
    expect(stand.counters('q')).toMatchObject({ missedDeletes: 1, inFlight: 1 });
    expect(stand.at(10).receive('q')).toMatchObject([{ receiveCount: 2 }]);
  });

  it('gives messages a little out of order where it is told to, each once', () => {
    const stand = new Stand(design({ q: ['sqs', { looseOrderMessages: 5 }] }, {}));
    const sent = Array.from({ length: 40 }, (_, n) => `m${n}`);
    for (const body of sent) stand.send('q', body);
    const got = [1, 2, 3, 4].flatMap(() => stand.bodies('q'));
    expect(got.toSorted()).toEqual(sent.toSorted());
    expect(got).not.toEqual(sent);
    // Nothing overtakes by more than the room it may choose from.
    for (const [place, body] of got.entries()) expect(sent.indexOf(body)).toBeLessThan(place + 5);
  });

  it('purges everything, once a minute', () => {
    const stand = standard();
    stand.send('q', 'visible');
    stand.send('q', { body: 'delayed', delaySeconds: 2 });
    const purge = () => stand.simulation.call<{ purge(): { ok: boolean } }>('q').purge();
    expect(purge().ok).toBe(true);
    expect(purge().ok).toBe(false);
    expect(stand.at(10).bodies('q')).toEqual([]);
    expect(stand.at(60.1) && purge().ok).toBe(true);
  });
});
