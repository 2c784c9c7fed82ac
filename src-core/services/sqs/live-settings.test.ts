import { describe, expect, it } from 'vitest';
import { receiptHandleOf } from '../../contract/received-message.ts';
import { design } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

interface SettingsApi {
  setAttributes(request: { readonly properties: object }): unknown;
  setRedrivePolicy(request: object | 'none'): { readonly ok: boolean };
}

const settings = (stand: Stand, queue = 'q') => stand.simulation.call<SettingsApi>(queue);
const standard = (properties = {}) => new Stand(design({ q: ['sqs', properties] }));
const fifo = (properties = {}) => new Stand(design({ q: ['sqs', { fifoQueue: true, ...properties }] }));
const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) => result.error?.code;

describe('settings changed while the queue works', () => {
  it('hide what is received from now on for the new visibility timeout', () => {
    const stand = standard({ visibilityTimeoutSeconds: 30 });
    stand.send('q', 'a');
    settings(stand).setAttributes({ properties: { visibilityTimeoutSeconds: 2 } });
    stand.receive('q');
    expect(stand.at(1.9).bodies('q')).toEqual([]);
    expect(stand.at(2).bodies('q')).toEqual(['a']);
  });

  it('let a shorter retention expire what is already there', () => {
    const stand = standard();
    stand.send('q', 'old');
    stand.at(90);
    stand.send('q', 'young');
    settings(stand).setAttributes({ properties: { messageRetentionPeriodSeconds: 60 } });
    expect(stand.at(90).bodies('q', 10, 0)).toEqual(['young']);
    expect(stand.at(150).bodies('q')).toEqual([]);
  });

  it('change the delay of new messages only, in a FIFO queue of those waiting too', () => {
    const plain = standard({ delaySeconds: 60 });
    plain.send('q', 'before');
    settings(plain).setAttributes({ properties: { delaySeconds: 0 } });
    plain.send('q', 'after');
    expect(plain.bodies('q')).toEqual(['after']);
    const ordered = fifo({ delaySeconds: 60 });
    ordered.send('q', { body: 'before', groupId: 'g', deduplicationId: '1' });
    settings(ordered).setAttributes({ properties: { delaySeconds: 5 } });
    expect(ordered.at(4).bodies('q')).toEqual([]);
    expect(ordered.at(5).bodies('q')).toEqual(['before']);
  });

  it('change how duplicates are told only after a minute', () => {
    const stand = fifo();
    const send = (body: string, groupId: string) => stand.send('q', { body, groupId, deduplicationId: 'same' });
    send('a', 'g1');
    settings(stand).setAttributes({ properties: { deduplicationScope: 'messageGroup' } });
    send('b', 'g2');
    stand.at(61);
    send('c', 'g3');
    expect(stand.bodies('q')).toEqual(['a', 'c']);
  });

  it('move what was received too often to the dead-letter queue once one is set', () => {
    const stand = new Stand(
      design({ q: ['sqs', { visibilityTimeoutSeconds: 0 }], dlq: ['sqs'] }, { r: ['redrive', 'q', 'dlq'] }),
    );
    settings(stand).setRedrivePolicy('none');
    stand.send('q', 'a');
    for (let time = 0; time < 3; time += 1) expect(stand.bodies('q')).toEqual(['a']);
    expect(settings(stand).setRedrivePolicy({ deadLetterQueue: 'dlq' })).toMatchObject({ ok: false });
    expect(settings(stand).setRedrivePolicy({ maxReceiveCount: 2 })).toMatchObject({ ok: false });
    expect(settings(stand).setRedrivePolicy({ deadLetterQueue: 'dlq', maxReceiveCount: 'x' }).ok).toBe(false);
    expect(settings(stand).setRedrivePolicy({ deadLetterQueue: 'dlq', maxReceiveCount: '2' }).ok).toBe(true);
    expect(stand.bodies('q')).toEqual([]);
    expect(stand.receive('dlq')).toMatchObject([{ receiveCount: 4, sourceQueue: 'q' }]);
  });
});

describe('parameters that SQS refuses', () => {
  it.each([-1, 901])('a delay of %d s', delaySeconds => {
    expect(code(standard().send('q', { body: 'a', delaySeconds }))).toBe('InvalidParameterValue');
  });

  it.each([-1, 43_201])('a visibility timeout of %d s', seconds => {
    const stand = standard();
    stand.send('q', 'a');
    const queue = stand.queue('q');
    expect(code(queue.receive({ maximum: 1, visibilityTimeoutSeconds: seconds }))).toBe('InvalidParameterValue');
    const [received] = stand.receive('q');
    const receiptHandle = received === undefined ? '' : receiptHandleOf(received);
    expect(code(queue.changeVisibility({ receiptHandle, timeoutSeconds: seconds }))).toBe('InvalidParameterValue');
  });

  it.each(['', 'with space', 'x'.repeat(129)])('the message group "%s"', groupId => {
    const refused = code(fifo().send('q', { body: 'a', groupId, deduplicationId: 'd' }));
    expect(refused).toBe(groupId === '' ? 'MissingParameter' : 'InvalidParameterValue');
  });

  it('a move out of a queue that is no dead-letter queue, or to none', () => {
    expect(code(standard().queue('q').startMove({}))).toBe('InvalidParameterValue');
    const stand = new Stand(design({ q: ['sqs'], dlq: ['sqs'] }, { r: ['redrive', 'q', 'dlq'] }));
    expect(code(stand.queue('dlq').startMove({ to: 'nowhere' }))).toBe('ResourceNotFoundException');
  });
});
