import { describe, expect, it } from 'vitest';
import { runScenario } from '../../simulation/run-scenario.ts';
import { design, scenario } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

const failing = () => ({ outcome: 'error', errorMessage: 'no' }) as const;
const quick = { coldStartMillis: 0, processingMillis: 0 };

function starts(stand: Stand): readonly number[] {
  return stand.simulation
    .drainTrace()
    .filter(event => event.type === 'invocation.started')
    .map(event => event.atMillis / 1000);
}

describe('an asynchronous invoke', () => {
  it('is run again one and then two minutes after a failure, then goes to its destinations', () => {
    const stand = new Stand(
      design(
        { f: ['lambda', quick], failed: ['sqs'], dead: ['sqs'] },
        {
          d: ['async-destination', 'f', 'failed', { condition: 'on-failure' }],
          q: ['async-destination', 'f', 'dead', { condition: 'dead-letter' }],
        },
      ),
      { scripts: { f: failing } },
    );
    stand.send('f', '{"n":1}');
    stand.at(1000);
    expect(starts(stand)).toEqual([0, 60, 180]);
    const record = JSON.parse(stand.bodies('failed')[0] ?? '');
    expect(record).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      requestPayload: { n: 1 },
      responseContext: { functionError: 'Unhandled' },
    });
    const [letter] = stand.receive('dead');
    expect(letter?.message.body).toBe('{"n":1}');
    expect(letter?.message.attributes).toMatchObject({ ErrorCode: { value: '200' }, ErrorMessage: { value: 'no' } });
    expect(stand.counters('f')).toMatchObject({ errors: 3, retries: 2, deadLettered: 1, waitingEvents: 0 });
  });

  it('is lost after its retries where it has no destination', () => {
    const stand = new Stand(design({ f: ['lambda', { ...quick, maximumRetryAttempts: 0 }] }), {
      scripts: { f: failing },
    });
    stand.send('f', '{}');
    expect(stand.at(10).simulation.report()).toMatchObject({ lost: 1 });
    expect(stand.counters('f')).toMatchObject({ droppedEvents: 1 });
  });

  it('waits longer after every throttle, from a second to five minutes, and is given up by its age', () => {
    const stand = new Stand(design({ f: ['lambda', { ...quick, maximumEventAgeSeconds: 900 }] }), {
      scenario: scenario({ forSeconds: 3600, faults: [{ resource: 'f', kind: 'throttle' }] }),
    });
    stand.send('f', '{}');
    stand.at(3600);
    const throttled = stand.simulation.drainTrace().filter(event => event.type === 'invocation.throttled');
    expect(throttled.map(event => event.atMillis / 1000)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 811]);
    expect(stand.simulation.report().losses).toMatchObject([{ reason: expect.stringContaining('EventAgeExceeded') }]);
    expect(stand.counters('f')['retries']).toBeUndefined();
  });

  it('goes to its destination at once when the function is switched off', () => {
    const stand = new Stand(
      design(
        { f: ['lambda', { reservedConcurrentExecutions: 0 }], failed: ['sqs'] },
        { d: ['async-destination', 'f', 'failed', { condition: 'on-failure' }] },
      ),
    );
    stand.send('f', '{}');
    expect(stand.at(1).counters('failed')['visible']).toBe(1);
  });

  it('tells its success destination', () => {
    const graph = design(
      { f: ['lambda', quick], done: ['sqs'] },
      { d: ['async-destination', 'f', 'done', { condition: 'on-success' }] },
    );
    const stand = new Stand(graph, { scripts: { f: () => ({ outcome: 'success', output: '{"a":1}' }) } });
    stand.send('f', '{}');
    expect(JSON.parse(stand.at(1).bodies('done')[0] ?? '')).toMatchObject({
      requestContext: { condition: 'Success', approximateInvokeCount: 1 },
      responsePayload: { a: 1 },
    });
  });
});

describe('concurrency', () => {
  it('uses an idle environment again, makes a new one for parallel work, and forgets it after its idle life', () => {
    const stand = new Stand(
      design({ f: ['lambda', { coldStartMillis: 200, processingMillis: 100, environmentIdleSeconds: 60 }] }),
    );
    stand.send('f', '{}');
    stand.send('f', '{}');
    expect(stand.counters('f')).toMatchObject({ running: 2, coldStarts: 2 });
    stand.at(1).send('f', '{}');
    expect(stand.at(2).counters('f')).toMatchObject({ running: 0, coldStarts: 2, idleEnvironments: 2 });
    expect(stand.at(62).counters('f')['idleEnvironments']).toBe(0);
    stand.send('f', '{}');
    expect(stand.counters('f')['coldStarts']).toBe(3);
  });

  it('is bounded by what is reserved', () => {
    const stand = new Stand(
      design({ f: ['lambda', { reservedConcurrentExecutions: 2, processingMillis: 5000, timeoutSeconds: 10 }] }),
    );
    for (let n = 0; n < 5; n += 1) stand.send('f', '{}');
    expect(stand.counters('f')).toMatchObject({ running: 2, throttles: 3 });
    expect(stand.at(60).counters('f')).toMatchObject({ succeeded: 5 });
  });

  it('is shared by all functions without a reservation: 1,000 in an account', () => {
    const slow = { coldStartMillis: 0, processingMillis: 60_000, timeoutSeconds: 900 };
    const stand = new Stand(design({ a: ['lambda', slow], b: ['lambda', slow] }), { isTracing: false });
    for (let n = 0; n < 600; n += 1) stand.send('a', '{}');
    for (let n = 0; n < 600; n += 1) stand.send('b', '{}');
    expect(stand.counters('a')['running']).toBe(600);
    expect(stand.counters('b')).toMatchObject({ running: 400, throttles: 200 });
  });
});

describe('provisioned concurrency', () => {
  const slow = { coldStartMillis: 200, processingMillis: 1000, timeoutSeconds: 10 };
  const burst = (stand: Stand, to: string, count: number) => {
    for (let n = 0; n < count; n += 1) stand.send(to, '{}');
  };

  it('serves five of a burst of twenty without a cold start; fifteen spill over to new environments', () => {
    const stand = new Stand(design({ f: ['lambda', { ...slow, provisionedConcurrentExecutions: 5 }] }));
    expect(stand.counters('f')).toMatchObject({ idleEnvironments: 5, provisionedConcurrencyUtilization: 0 });
    burst(stand, 'f', 20);
    expect(stand.counters('f')).toMatchObject({
      running: 20,
      coldStarts: 15,
      provisionedConcurrencyInvocations: 5,
      provisionedConcurrencySpilloverInvocations: 15,
      provisionedConcurrentExecutions: 5,
      provisionedConcurrencyUtilization: 1,
    });
    expect(stand.at(1).counters('f')).toMatchObject({ succeeded: 5, running: 15, provisionedConcurrentExecutions: 0 });
    expect(stand.at(1.2).counters('f')).toMatchObject({ succeeded: 20, idleEnvironments: 20 });
  });

  it('goes first to what is provisioned, which no idle time ends', () => {
    const stand = new Stand(
      design({ f: ['lambda', { ...slow, environmentIdleSeconds: 60, provisionedConcurrentExecutions: 2 }] }),
    );
    burst(stand, 'f', 3);
    expect(stand.at(3600).counters('f')).toMatchObject({ coldStarts: 1, idleEnvironments: 2 });
    burst(stand, 'f', 2);
    expect(stand.counters('f')).toMatchObject({ coldStarts: 1, provisionedConcurrencyInvocations: 4 });
  });

  it('runs whatever number a design says', () => {
    const stand = new Stand(design({ f: ['lambda', { ...slow, provisionedConcurrentExecutions: 1e9 }] }));
    expect(stand.counters('f')['idleEnvironments']).toBe(900);
  });

  it('spills over no further than what is reserved', () => {
    const stand = new Stand(
      design({ f: ['lambda', { ...slow, reservedConcurrentExecutions: 3, provisionedConcurrentExecutions: 2 }] }),
    );
    burst(stand, 'f', 5);
    expect(stand.counters('f')).toMatchObject({
      running: 3,
      throttles: 2,
      provisionedConcurrencySpilloverInvocations: 1,
    });
  });

  it('is taken from what the other functions of the account share, also while it idles', () => {
    const stand = new Stand(
      design({
        ready: ['lambda', { ...slow, provisionedConcurrentExecutions: 100 }],
        other: ['lambda', { ...slow, processingMillis: 9000 }],
      }),
      { isTracing: false },
    );
    burst(stand, 'other', 950);
    expect(stand.counters('other')).toMatchObject({ running: 900, throttles: 50 });
    burst(stand, 'ready', 150);
    expect(stand.counters('ready')).toMatchObject({ running: 100, throttles: 50 });
    expect(stand.counters('ready')).not.toHaveProperty('coldStarts');
  });

  it('is told to destinations by its alias and version', () => {
    const stand = new Stand(
      design(
        { f: ['lambda', { ...quick, provisionedConcurrentExecutions: 1 }], done: ['sqs'] },
        { d: ['async-destination', 'f', 'done', { condition: 'on-success' }] },
      ),
    );
    stand.send('f', '{}');
    expect(JSON.parse(stand.at(1).bodies('done')[0] ?? '')).toMatchObject({
      requestContext: { functionArn: expect.stringMatching(/:function:f:live$/) },
      responseContext: { executedVersion: '1' },
    });
  });

  it('is initialized again after a timeout, and what comes meanwhile spills over', () => {
    const stand = new Stand(
      design({
        f: [
          'lambda',
          { coldStartMillis: 500, processingMillis: 5000, maximumRetryAttempts: 0, provisionedConcurrentExecutions: 1 },
        ],
      }),
    );
    stand.send('f', '{}');
    expect(stand.at(3).counters('f')).toMatchObject({ timeouts: 1, idleEnvironments: 0 });
    stand.send('f', '{}');
    expect(stand.counters('f')).toMatchObject({ provisionedConcurrencySpilloverInvocations: 1 });
    expect(stand.at(3.5).counters('f')).toMatchObject({ idleEnvironments: 1 });
    stand.send('f', '{}');
    expect(stand.counters('f')).toMatchObject({ coldStarts: 1, provisionedConcurrencyInvocations: 2 });
  });
});

it('stops a function at its timeout, and its environment is not used again', () => {
  const stand = new Stand(
    design({ f: ['lambda', { processingMillis: 5000, timeoutSeconds: 3, maximumRetryAttempts: 0 }] }),
  );
  stand.send('f', '{}');
  expect(stand.at(3.2).counters('f')).toMatchObject({ timeouts: 1, errors: 1, running: 0, idleEnvironments: 0 });
});

it('stops a function that feeds itself through a queue after sixteen rounds', () => {
  const run = (recursiveLoop: string) =>
    runScenario({
      graph: design(
        {
          shop: ['client'],
          q: ['sqs', { visibilityTimeoutSeconds: 1 }],
          f: ['lambda', { recursiveLoop }],
          dead: ['sqs'],
        },
        {
          s: ['send', 'shop', 'q'],
          m: ['event-source-mapping', 'q', 'f'],
          again: ['send', 'f', 'q'],
          r: ['redrive', 'q', 'dead', { maxReceiveCount: 1 }],
        },
      ),
      scenario: scenario({ forSeconds: 60, load: [{ client: 'shop', count: 1 }] }),
    }).report.resources;
  expect(run('Terminate')['f']).toMatchObject({ invocations: 16, recursiveInvocationsDropped: 1 });
  expect(run('Terminate')['dead']).toMatchObject({ visible: 1 });
  expect(run('Allow')['f']?.['invocations']).toBeGreaterThan(100);
});
