import { describe, expect, it } from 'vitest';
import { design, scenario } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

const LONG = { waitTimeSeconds: 20 };
const SHORT = { waitTimeSeconds: 0 };

function polled(wire: object, queue: object = {}) {
  return design({ q: ['sqs', { ...queue }], w: ['client'] }, { r: ['receive', 'q', 'w', { ...wire }] });
}

function sendMany(stand: Stand, count: number, group?: string): void {
  for (let n = 0; n < count; n += 1) {
    stand.simulation.send('q', {
      body: `m${n}`,
      ...(group !== undefined && { groupId: group, deduplicationId: `${n}` }),
    });
  }
}

function timesOf(stand: Stand, type: string): readonly number[] {
  return stand.simulation
    .drainTrace()
    .filter(event => event.type === type)
    .map(event => event.atMillis);
}

describe('an application that polls long', () => {
  it('gets a message as soon as it comes, and deletes it when its work is done', () => {
    const stand = new Stand(polled({ ...LONG, processingMillis: 3_000 }));
    stand.at(5).send('q', 'm');
    expect(stand.at(7.9).counters('q')).toMatchObject({ inFlight: 1, received: 1 });
    expect(stand.at(8).counters('q')).toMatchObject({ inFlight: 0, deleted: 1 });
    expect(stand.counters('w')).toMatchObject({ processed: 1, working: 0 });
  });

  it('makes one empty call for each wait that gives nothing', () => {
    const stand = new Stand(polled(LONG));
    expect(stand.at(61).counters('q')['emptyReceives']).toBe(3);
  });

  it('waits as long as its queue says, where the call says nothing', () => {
    const stand = new Stand(polled({}, { receiveMessageWaitTimeSeconds: 5 }));
    expect(stand.at(21).counters('q')['emptyReceives']).toBe(4);
  });

  it('counts no empty call for a wait that ends with a message', () => {
    const stand = new Stand(polled({ ...LONG, processingMillis: 1 }));
    stand.at(19).send('q', 'm');
    expect(stand.at(38).counters('q')['emptyReceives']).toBeUndefined();
    expect(stand.at(40).counters('q')['emptyReceives']).toBe(1);
  });

  it('works with several copies at the same time', () => {
    const stand = new Stand(polled({ ...LONG, consumers: 3, processingMillis: 1_000 }));
    sendMany(stand, 9);
    expect(stand.at(0.5).counters('w')['working']).toBe(3);
    expect(stand.at(3).counters('w')['processed']).toBe(9);
  });

  it('gives a message to the copy that has waited longest', () => {
    const stand = new Stand(polled({ ...LONG, consumers: 2, processingMillis: 1_000 }));
    const stateOf = (copy: string) => stand.simulation.lifecycleOf('r', copy)?.state;
    stand.at(1).send('q', 'first');
    expect([stateOf('consumer1'), stateOf('consumer2')]).toEqual(['working', 'waiting']);
    stand.at(3).send('q', 'second');
    expect([stateOf('consumer1'), stateOf('consumer2')]).toEqual(['waiting', 'working']);
  });

  it('works on the messages of a call one after the other', () => {
    const stand = new Stand(polled({ ...LONG, maxNumberOfMessages: 10, processingMillis: 1_000 }));
    stand.at(1);
    sendMany(stand, 4);
    stand.at(20);
    expect(timesOf(stand, 'work.succeeded')).toEqual([2_000, 3_000, 4_000, 5_000]);
  });
});

describe('an application that polls short', () => {
  it('asks again after each pause, and each call is counted', () => {
    const stand = new Stand(polled({ ...SHORT, pauseMillis: 500 }));
    expect(stand.at(10.1).counters('q')['emptyReceives']).toBe(21);
  });

  it('goes on whatever its pause and number are said to be', () => {
    const stand = new Stand(polled({ ...SHORT, pauseMillis: 0, consumers: 1_000_000 }));
    expect(stand.at(0.025).counters('q')['emptyReceives']).toBe(3_000);
  });

  it('can miss a message that is there, and finds it when it asks again', () => {
    const stand = new Stand(polled({ ...SHORT, processingMillis: 1 }), { wireMillis: 0 });
    const waits: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      stand.at(n * 10 + 0.5).send('q', `m${n}`);
      stand.at(n * 10 + 9);
      const [found] = timesOf(stand, 'message.received');
      waits.push(Math.round(((found ?? Number.NaN) - n * 10_000 - 500) / 100) / 10);
    }
    expect(stand.counters('q')['deleted']).toBe(60);
    // The first call after the send comes half a second later; some need one more, or two.
    expect(Math.min(...waits)).toBe(0.5);
    expect(waits.filter(wait => wait > 1).length).toBeGreaterThan(5);
    expect(waits.filter(wait => wait <= 1).length).toBeGreaterThan(30);
  });

  it('gets fewer messages than there are, and all of them in the end', () => {
    const stand = new Stand(polled({ ...SHORT, maxNumberOfMessages: 10, processingMillis: 1, pauseMillis: 10_000 }));
    stand.at(1);
    sendMany(stand, 8);
    stand.at(10.005);
    expect(stand.counters('q')['received']).toBeLessThan(8);
    expect(stand.at(200).counters('q')).toMatchObject({ deleted: 8, visible: 0 });
  });

  it('finds full batches in a queue with many messages', () => {
    const stand = new Stand(polled({ ...SHORT, maxNumberOfMessages: 10, processingMillis: 1 }));
    stand.at(0.5);
    sendMany(stand, 3_000);
    expect(stand.at(1.005).counters('q')['received']).toBe(10);
  });
});

describe('what becomes of a message', () => {
  it('comes back after its visibility timeout when the application fails, and is a dead letter in the end', () => {
    const graph = design(
      { q: ['sqs', { visibilityTimeoutSeconds: 10 }], d: ['sqs'], w: ['client'] },
      { r: ['receive', 'q', 'w', { ...LONG, errorRate: 1 }], x: ['redrive', 'q', 'd', { maxReceiveCount: 3 }] },
    );
    const stand = new Stand(graph);
    stand.send('q', 'm');
    expect(stand.at(60).counters('q')).toMatchObject({ returned: 3, deadLettered: 1 });
    expect(stand.counters('d')['visible']).toBe(1);
    expect(stand.counters('w')['failed']).toBe(3);
  });

  it('is processed twice when the work takes longer than it is hidden', () => {
    const stand = new Stand(polled({ ...LONG, consumers: 2, processingMillis: 15_000, visibilityTimeoutSeconds: 10 }));
    stand.send('q', 'm');
    expect(stand.at(30).counters('w')['processed']).toBe(2);
  });

  it('is sent on by an application that sends', () => {
    const graph = design(
      { q: ['sqs'], w: ['client'], n: ['sqs'] },
      { r: ['receive', 'q', 'w', LONG], s: ['send', 'w', 'n'] },
    );
    const stand = new Stand(graph);
    stand.send('q', 'm');
    expect(stand.at(60).counters('n')).toMatchObject({ visible: 1, sent: 1 });
  });

  it('waits for its turn in a FIFO group when the one before it fails', () => {
    const graph = polled(
      { ...LONG, maxNumberOfMessages: 10, processingMillis: 100 },
      { fifoQueue: true, visibilityTimeoutSeconds: 10 },
    );
    const faults = [{ resource: 'w', kind: 'error', fromSeconds: 0, toSeconds: 5 }] as const;
    const stand = new Stand(graph, { scenario: scenario({ forSeconds: 100, faults: [...faults] }) });
    sendMany(stand, 3, 'g');
    stand.at(50);
    const worked = stand.simulation
      .drainTrace()
      .filter(event => event.type.startsWith('work.') && event.type !== 'work.started');
    expect(worked.map(event => event.type)).toEqual([
      'work.failed',
      'work.succeeded',
      'work.succeeded',
      'work.succeeded',
    ]);
  });
});

describe('an application that is down', () => {
  it('makes no calls, and goes on when it is back', () => {
    const outage = scenario({
      forSeconds: 100,
      faults: [{ resource: 'w', kind: 'outage', fromSeconds: 0, toSeconds: 30 }],
    });
    const stand = new Stand(polled({ ...LONG, processingMillis: 1 }), { scenario: outage });
    stand.at(1).send('q', 'm');
    expect(stand.at(29).counters('q')).toMatchObject({ visible: 1 });
    expect(stand.counters('r')['refusedCalls']).toBeUndefined();
    expect(timesOf(stand, 'poll.refused')).toEqual([]);
    expect(stand.at(32).counters('q')).toMatchObject({ deleted: 1 });
  });

  it('loses what it held to the visibility timeout when it stops in the middle of a batch', () => {
    const outage = scenario({
      forSeconds: 200,
      faults: [{ resource: 'w', kind: 'outage', fromSeconds: 2, toSeconds: 10 }],
    });
    const graph = polled({ ...LONG, maxNumberOfMessages: 10, processingMillis: 1_500 });
    const stand = new Stand(graph, { scenario: outage });
    stand.at(0.1);
    sendMany(stand, 3);
    expect(stand.at(25).counters('q')).toMatchObject({ deleted: 1, inFlight: 2 });
    expect(stand.at(60).counters('q')).toMatchObject({ deleted: 3, returned: 2 });
  });
});

it('sends nothing of itself while no scenario says so', () => {
  const graph = design(
    { q: ['sqs'], w: ['client'], n: ['sqs'] },
    { r: ['receive', 'q', 'w', LONG], s: ['send', 'w', 'n'] },
  );
  expect(new Stand(graph).at(60).counters('n')['sent']).toBeUndefined();
});

it('pays for every call, so that long polls of 20 s cost a twentieth of short ones each second', () => {
  const requestsOf = (wire: object) => {
    const stand = new Stand(polled(wire), { scenario: scenario({ forSeconds: 3_600 }) });
    const [item] = stand.at(3_600).simulation.report().cost.byResource['q']?.items ?? [];
    return item?.quantity ?? 0;
  };
  expect(requestsOf(SHORT) / requestsOf(LONG)).toBeCloseTo(20, 0);
});
