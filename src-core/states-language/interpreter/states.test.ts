import { describe, expect, test } from 'vitest';
import type { Json } from '../../shared/json.ts';
import { eventTypes, machineOf, runMachine, TEST_START_MILLIS } from '../testing/run-machine.ts';

describe('a Pass state', () => {
  test.each<[string, object, Json, Json]>([
    ['copies its input', {}, { a: 1 }, { a: 1 }],
    ['gives a fixed result', { Result: { 'b.$': 1 } }, { a: 1 }, { 'b.$': 1 }],
    ['places its result', { Result: 2, ResultPath: '$.b.c' }, { a: 1 }, { a: 1, b: { c: 2 } }],
    ['drops its result', { Result: 2, ResultPath: null }, { a: 1 }, { a: 1 }],
    ['filters its input and output', { InputPath: '$.a', OutputPath: '$.b' }, { a: { b: 3 } }, 3],
    ['has an empty input at null', { InputPath: null }, { a: 1 }, {}],
    [
      'computes parameters',
      { Parameters: { 'x.$': '$.a', y: [{ 'z.$': "States.Format('{}!', $.a)" }] } },
      { a: 1 },
      { x: 1, y: [{ z: '1!' }] },
    ],
    ['reads the context', { Parameters: { 'x.$': '$$.State.Name' } }, {}, { x: 'S' }],
  ])('%s', (_, fields, input, output) => {
    expect(runMachine(machineOf({ Type: 'Pass', ...fields }), input)).toMatchObject({ status: 'SUCCEEDED', output });
  });

  test('a path that finds nothing fails the execution for good', () => {
    const run = runMachine(machineOf({ Type: 'Pass', Parameters: { 'x.$': '$.no' } }), { a: 1 });
    expect(run).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause:
        "An error occurred while executing the state 'S' (entered at the event id #2). The JSONPath '$.no' specified " +
        `for the field 'x.$' could not be found in the input '{"a":1}'`,
    });
  });

  test('a result that has no place fails the state', () => {
    const run = runMachine(machineOf({ Type: 'Pass', Result: 1, ResultPath: '$.a.b' }), { a: 'text' });
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.ResultPathMatchFailure' });
  });

  test('an output over the limit fails the state', () => {
    const run = runMachine(machineOf({ Type: 'Pass', Result: 'x'.repeat(262_144) }));
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});

describe('a Choice state', () => {
  const choice = {
    StartAt: 'C',
    States: {
      C: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.n', NumericGreaterThan: 5, Next: 'Big', Assign: { size: 'big' } },
          { Variable: '$.n', NumericGreaterThan: 1, Next: 'Small' },
        ],
        Default: 'None',
        Assign: { size: 'none' },
      },
      Big: { Type: 'Pass', Parameters: { 'size.$': '$size' }, End: true },
      Small: { Type: 'Succeed' },
      None: { Type: 'Pass', Parameters: { 'size.$': '$size' }, End: true },
    },
  };

  test('takes the first rule that holds, with its variables', () => {
    expect(runMachine(choice, { n: 9 }).output).toEqual({ size: 'big' });
    expect(runMachine(choice, { n: 3 }).output).toEqual({ n: 3 });
    expect(runMachine(choice, { n: 0 }).output).toEqual({ size: 'none' });
  });

  test('fails without a way', () => {
    const { Default: _, ...withoutDefault } = choice.States.C;
    const { None: _none, ...states } = choice.States;
    const run = runMachine({ ...choice, States: { ...states, C: withoutDefault } }, { n: 0 });
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });
});

describe('a Wait state', () => {
  test.each<[string, object, number]>([
    ['for seconds', { Seconds: 30 }, 30_000],
    ['for the seconds at a path', { SecondsPath: '$.wait' }, 7_000],
    ['until a time', { Timestamp: '2026-01-02T03:05:05Z' }, 60_000],
    ['until the time at a path', { TimestampPath: '$.until' }, 1_500],
    ['not at all for a time in the past', { Timestamp: '2020-01-01T00:00:00Z' }, 0],
    ['in JSONata', { QueryLanguage: 'JSONata', Seconds: '{% $states.input.wait + 1 %}' }, 8_000],
  ])('waits %s', (_, fields, durationMillis) => {
    const input = { wait: 7, until: '2026-01-02T03:04:06.500Z' };
    const run = runMachine(machineOf({ Type: 'Wait', ...fields }), input);
    expect(run).toMatchObject({ status: 'SUCCEEDED', output: input, durationMillis });
    expect(run.history.at(-1)?.millis).toBe(TEST_START_MILLIS + durationMillis);
  });

  test.each([[-1], [1.5], ['x'], [null]])('refuses %j seconds', wait => {
    expect(runMachine(machineOf({ Type: 'Wait', SecondsPath: '$.wait' }), { wait })).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
  });
});

describe('a Fail state', () => {
  test('fails with fixed or computed words', () => {
    expect(runMachine({ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E', Cause: 'C' } } })).toMatchObject({
      status: 'FAILED',
      error: 'E',
      cause: 'C',
    });
    const computed = { Type: 'Fail', ErrorPath: '$.e', CausePath: "States.Format('no {}', $.e)" };
    expect(runMachine({ StartAt: 'F', States: { F: computed } }, { e: 'X' })).toMatchObject({
      error: 'X',
      cause: 'no X',
    });
  });
});

describe('JSONata', () => {
  test('assigns and outputs side by side; variables count from the next state on', () => {
    const run = runMachine(
      {
        QueryLanguage: 'JSONata',
        StartAt: 'A',
        States: {
          A: {
            Type: 'Pass',
            Assign: { x: '{% $states.input.n * 2 %}' },
            Output: { seen: '{% $exists($x) %}' },
            Next: 'B',
          },
          B: { Type: 'Pass', Output: { x: '{% $x %}', before: '{% $states.input.seen %}' }, End: true },
        },
      },
      { n: 4 },
    );
    expect(run.output).toEqual({ x: 8, before: false });
  });

  test('a failed evaluation names its field and is recorded', () => {
    const run = runMachine(machineOf({ Type: 'Pass', QueryLanguage: 'JSONata', Output: { a: ['{% $none %}'] } }));
    expect(run).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'S' (entered at the event id #2). The JSONata expression '$none' " +
        "specified for the field 'Output/a/0' returned nothing (undefined).",
    });
    expect(eventTypes(run)).toEqual(['ExecutionStarted', 'PassStateEntered', 'EvaluationFailed', 'ExecutionFailed']);
  });

  test('a condition must be true or false', () => {
    const state = { Type: 'Choice', QueryLanguage: 'JSONata', Choices: [{ Condition: '{% 1 %}', Next: 'T' }] };
    const run = runMachine({ StartAt: 'S', States: { S: state, T: { Type: 'Succeed' } } });
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});
