import { describe, expect, it } from 'vitest';
import { traceLineage } from '#core/simulation/lineage.ts';
import { storyLines, storyText } from './story.ts';

const event = (sequence: number, atMillis: number, type: string, element: string, more = {}) => ({
  sequence,
  atMillis,
  type,
  element,
  message: 'm1',
  origin: 'm1',
  ...more,
});

const lineage = traceLineage(
  [
    event(1, 0, 'message.sent', 'shop'),
    event(2, 50, 'message.enqueued', 'jobs'),
    event(3, 50, 'message.received', 'jobs', { detail: { receiveCount: 1 } }),
    event(4, 30_050, 'message.returned', 'jobs', { reason: 'visibility timeout ended without a delete' }),
    event(5, 30_050, 'message.received', 'jobs', { detail: { receiveCount: 2 } }),
    event(6, 30_300, 'message.processed', 'jobs', { reason: 'deleted by its consumer' }),
  ],
  'm1',
  element => element,
);

describe('the story of a message', () => {
  it('tells each step with its time, its reason and how long it waited', () => {
    const lines = storyLines(lineage!);
    expect(lines.map(line => `${line.time} ${line.text}`)).toEqual([
      '00:00.000 Sent by shop',
      '00:00.050 Stored in jobs',
      '00:00.050 Received from jobs for the 1st time',
      '00:30.050 Back in jobs',
      '00:30.050 Received from jobs for the 2nd time',
      '00:30.300 Done: taken out of jobs',
    ]);
    expect(lines[3]).toMatchObject({
      wait: '30 s',
      tone: 'warn',
      reason: 'visibility timeout ended without a delete',
    });
    expect(lines[5]).toMatchObject({ wait: undefined, tone: 'good' });
  });

  it('can be copied as text', () => {
    const text = storyText(lineage!);
    expect(text).toContain('Message m1: ');
    expect(text).toContain('Received 2 times');
    expect(text).toContain('00:30.050  m1  Back in jobs (visibility timeout ended without a delete), after 30 s\n');
  });
});
