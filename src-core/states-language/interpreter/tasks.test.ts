import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../shared/json.ts';
import type { TaskAnswer } from '../run-execution.ts';
import { eventTypes, machineOf, runMachine, TEST_START_MILLIS } from '../testing/run-machine.ts';
import type { TaskEffect } from './effects.ts';

const SEND = 'arn:aws:states:::sqs:sendMessage';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111111111111:function:f';

/** Answers attempts one after another and notes when each was asked for. */
function answers(list: readonly TaskAnswer[]) {
  const asked: { task: TaskEffect; atMillis: number }[] = [];
  const answer = (task: TaskEffect, nowMillis: number): TaskAnswer => {
    asked.push({ task, atMillis: nowMillis - TEST_START_MILLIS });
    return list[asked.length - 1] ?? { result: 'late' };
  };
  return { asked, answer };
}

const task = (more: JsonObject = {}) => machineOf({ Type: 'Task', Resource: SEND, ...more });

describe('the way of data through a task', () => {
  test('from input to output', () => {
    const { asked, answer } = answers([{ result: { MessageId: 'm', noise: 1 } }]);
    const run = runMachine(
      task({
        InputPath: '$.order',
        Parameters: { 'MessageBody.$': '$.id', Name: 'n' },
        ResultSelector: { 'id.$': '$.MessageId' },
        ResultPath: '$.sent',
        OutputPath: '$.sent',
        Assign: { 'id.$': '$.id' },
      }),
      { order: { id: 7 } },
      answer,
    );
    expect(asked[0]?.task.parameters).toEqual({ MessageBody: 7, Name: 'n' });
    expect(run.output).toEqual({ id: 'm' });
    expect(run.history.at(-2)?.details).toMatchObject({ assignedVariables: { id: 'm' } });
  });

  test('in JSONata the result is the output unless Output says otherwise', () => {
    const jsonata = { QueryLanguage: 'JSONata', Arguments: { Body: '{% $states.input.a %}' } };
    expect(runMachine(task(jsonata), { a: 1 }, () => ({ result: { b: 2 } })).output).toEqual({ b: 2 });
    const output = { ...jsonata, Output: '{% $states.input.a + $states.result.b %}' };
    expect(runMachine(task(output), { a: 1 }, () => ({ result: { b: 2 } })).output).toBe(3);
  });

  test('a function is scheduled by its ARN, a service by its action', () => {
    const events = (resource: string) => eventTypes(runMachine(machineOf({ Type: 'Task', Resource: resource })));
    expect(events(LAMBDA)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events(SEND)).toContain('TaskScheduled');
  });
});

describe('retries', () => {
  const retry = (more: JsonObject) => task({ Retry: [{ ErrorEquals: ['States.ALL'], ...more }] });

  test('come after the interval, which grows', () => {
    const { asked, answer } = answers([{ error: 'A' }, { error: 'B' }, { error: 'C' }, { result: 1 }]);
    const run = runMachine(retry({ IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 10 }), {}, answer);
    expect(run).toMatchObject({ status: 'SUCCEEDED', output: 1 });
    expect(asked.map(each => each.atMillis)).toEqual([0, 2_000, 8_000, 18_000]);
    expect(asked.map(each => each.task.retryCount)).toEqual([0, 1, 2, 3]);
  });

  test('come at a random time within the interval with jitter', () => {
    const { asked, answer } = answers([{ error: 'A' }, { result: 1 }]);
    runMachine(retry({ IntervalSeconds: 4, JitterStrategy: 'FULL' }), {}, answer);
    expect(asked[1]?.atMillis).toBe(2_000);
  });

  test('end after the most attempts', () => {
    const { asked, answer } = answers(Array.from({ length: 9 }, () => ({ error: 'A', cause: 'why' })));
    expect(runMachine(retry({}), {}, answer)).toMatchObject({ status: 'FAILED', error: 'A', cause: 'why' });
    expect(asked).toHaveLength(4);
  });

  test('each retrier counts for itself', () => {
    const { asked, answer } = answers([{ error: 'A' }, { error: 'B' }, { error: 'A' }, { error: 'B' }]);
    const Retry = [
      { ErrorEquals: ['A'], MaxAttempts: 2 },
      { ErrorEquals: ['B'], MaxAttempts: 1 },
    ];
    expect(runMachine(task({ Retry }), {}, answer)).toMatchObject({ status: 'FAILED', error: 'B' });
    expect(asked).toHaveLength(4);
  });
});

describe('catchers', () => {
  const caught = (more: JsonObject, answer: TaskAnswer) =>
    runMachine(
      {
        StartAt: 'S',
        States: { S: { Type: 'Task', Resource: SEND, End: true, ...more }, H: { Type: 'Pass', End: true } },
      },
      { a: 1 },
      () => answer,
    );

  test('lead on with the error in the input', () => {
    const Catch = [{ ErrorEquals: ['E'], ResultPath: '$.error', Next: 'H' }];
    expect(caught({ Catch }, { error: 'E', cause: 'why' }).output).toEqual({
      a: 1,
      error: { Error: 'E', Cause: 'why' },
    });
  });

  test('compute their output in JSONata', () => {
    const Catch = [{ ErrorEquals: ['E'], Output: '{% $states.errorOutput.Error & $states.input.a %}', Next: 'H' }];
    expect(caught({ QueryLanguage: 'JSONata', Catch }, { error: 'E' }).output).toBe('E1');
  });

  test('States.TaskFailed stands for every error but a timeout', () => {
    const Catch = [{ ErrorEquals: ['States.TaskFailed'], Next: 'H' }];
    expect(caught({ Catch }, { error: 'E' }).status).toBe('SUCCEEDED');
    expect(caught({ Catch, TimeoutSeconds: 3 }, { never: true }).status).toBe('FAILED');
  });

  test('nothing catches States.Runtime', () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'H' }];
    expect(caught({ Catch, ResultSelector: { 'x.$': '$.no' } }, { result: {} })).toMatchObject({
      error: 'States.Runtime',
    });
  });

  test('an output that is too large must be named', () => {
    const answer = { result: 'x'.repeat(200_000) };
    const selector = { ResultSelector: { 'a.$': '$', 'b.$': '$' } };
    const all = [{ ErrorEquals: ['States.ALL'], Next: 'H' }];
    const named = [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'H' }];
    expect(caught({ ...selector, Catch: all }, answer).status).toBe('FAILED');
    expect(caught({ ...selector, Catch: named }, answer).status).toBe('SUCCEEDED');
    expect(caught({ Catch: all }, { result: 'x'.repeat(262_144) }).status).toBe('SUCCEEDED');
  });
});

describe('time', () => {
  test('a task that takes too long times out', () => {
    const run = runMachine(task({ TimeoutSeconds: 5 }), {}, () => ({ never: true }));
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.Timeout', durationMillis: 5_000 });
    expect(eventTypes(run).slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
  });

  test('a missed heartbeat is a timeout that can be caught by its own name', () => {
    const Catch = [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'H' }];
    const state = {
      Type: 'Task',
      Resource: `${SEND}.waitForTaskToken`,
      TimeoutSeconds: 60,
      HeartbeatSeconds: 9,
      Catch,
      End: true,
    };
    const run = runMachine({ StartAt: 'S', States: { S: state, H: { Type: 'Pass', End: true } } }, {}, () => ({
      never: true,
    }));
    expect(run).toMatchObject({ output: { Error: 'States.Timeout' }, durationMillis: 9_000 });
  });

  test('the execution itself times out', () => {
    const run = runMachine(machineOf({ Type: 'Wait', Seconds: 100 }, { TimeoutSeconds: 10 }));
    expect(run).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout', durationMillis: 10_000 });
  });

  test('an Express execution has five minutes', () => {
    const run = runMachine(machineOf({ Type: 'Wait', Seconds: 301 }), {}, undefined, { type: 'EXPRESS' });
    expect(run).toMatchObject({ status: 'TIMED_OUT', durationMillis: 300_000 });
  });
});

test('a callback has a token, new for each attempt, that the payload can pass on', () => {
  const { asked, answer } = answers([
    { submitOutput: {}, error: 'E' },
    { submitOutput: { sent: 1 }, result: 'ok' },
  ]);
  const run = runMachine(
    task({
      Resource: `${SEND}.waitForTaskToken`,
      Parameters: { 'Token.$': '$$.Task.Token' },
      Retry: [{ ErrorEquals: ['E'] }],
    }),
    {},
    answer,
  );
  const tokens = asked.map(each => each.task.token);
  expect(asked.map(each => each.task.parameters)).toEqual(tokens.map(Token => ({ Token })));
  expect(new Set(tokens).size).toBe(2);
  expect(eventTypes(run).filter(type => type === 'TaskSubmitted')).toHaveLength(2);
});
