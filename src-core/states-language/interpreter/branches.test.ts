import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../shared/json.ts';
import type { TaskAnswer } from '../run-execution.ts';
import { eventTypes, machineOf, runMachine, TEST_START_MILLIS } from '../testing/run-machine.ts';
import type { TaskEffect } from './effects.ts';

const WORK = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true };
const flow = (name: string, state: JsonObject) => ({ StartAt: name, States: { [name]: state } });

describe('a Parallel state', () => {
  const parallel = (more: JsonObject = {}) =>
    machineOf({ Type: 'Parallel', Branches: [flow('A', WORK), flow('B', WORK)], ...more });
  const slowA = (task: TaskEffect): TaskAnswer =>
    task.stateName === 'A' ? { result: 'a', latencySeconds: 9 } : { result: 'b', latencySeconds: 1 };

  test('gathers the outputs in the order of its branches', () => {
    expect(runMachine(parallel(), { in: 1 }, slowA)).toMatchObject({ output: ['a', 'b'], durationMillis: 9_000 });
  });

  test('gives every branch the same input', () => {
    const inputs: unknown[] = [];
    runMachine(parallel({ Parameters: { 'x.$': '$.in' } }), { in: 1 }, task => {
      inputs.push(task.parameters);
      return { result: 0 };
    });
    expect(inputs).toEqual([{ x: 1 }, { x: 1 }]);
  });

  test('that fails can be caught as States.BranchFailed, and still tells the error of its branch', () => {
    const catcher = { ErrorEquals: ['States.BranchFailed'], Next: 'After' };
    const machine = {
      StartAt: 'S',
      States: {
        S: { Type: 'Parallel', Branches: [flow('A', WORK)], Catch: [catcher], End: true },
        After: { Type: 'Succeed' },
      },
    };
    expect(runMachine(machine, {}, () => ({ error: 'E', cause: 'why' }))).toMatchObject({
      status: 'SUCCEEDED',
      output: { Error: 'E', Cause: 'why' },
    });
  });

  test('fails with the first branch that fails and stops the others', () => {
    const run = runMachine(parallel(), {}, task =>
      task.stateName === 'A' ? { result: 'a', latencySeconds: 9 } : { error: 'E', cause: 'why', latencySeconds: 1 },
    );
    expect(run).toMatchObject({ status: 'FAILED', error: 'E', cause: 'why', durationMillis: 1_000 });
    expect(eventTypes(run).slice(-5)).toEqual([
      'TaskFailed',
      'TaskStateAborted',
      'TaskStateAborted',
      'ParallelStateFailed',
      'ExecutionFailed',
    ]);
  });

  test('is retried as a whole', () => {
    const attempts: string[] = [];
    const run = runMachine(parallel({ Retry: [{ ErrorEquals: ['E'] }] }), {}, task => {
      attempts.push(task.stateName);
      return attempts.length === 2 ? { error: 'E' } : { result: attempts.length, latencySeconds: 1 };
    });
    expect(attempts).toEqual(['A', 'B', 'A', 'B']);
    expect(run.output).toEqual([3, 4]);
  });

  test('variables of a branch are its own; those around it can be read', () => {
    const branch = flow('P', { Type: 'Pass', Assign: { mine: 1 }, Parameters: { 'outer.$': '$outer' }, End: true });
    const run = runMachine({
      StartAt: 'V',
      States: {
        V: { Type: 'Pass', Assign: { outer: 5 }, Next: 'S' },
        S: { Type: 'Parallel', Branches: [branch], Next: 'N' },
        N: { Type: 'Pass', Parameters: { 'got.$': '$', 'mine.$': '$mine' }, End: true },
      },
    });
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(run.history.find(event => event.type === 'ParallelStateExited')?.details).toMatchObject({
      output: [{ outer: 5 }],
    });
  });
});

describe('an inline Map', () => {
  const map = (more: JsonObject = {}) => machineOf({ Type: 'Map', ItemProcessor: flow('W', WORK), ...more });

  test('names the path that is no array as AWS does, with one dollar sign', () => {
    const run = runMachine(map({ ItemsPath: '$$.Execution.Input' }), { in: 1 }, () => ({ result: 0 }));
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(run.cause).toContain('Reference path "$.Execution.Input" must point to array.');
  });

  test('runs its processor for each item, in the order of the items', () => {
    const run = runMachine(map({ ItemsPath: '$.items' }), { items: [3, 1, 2] }, task => ({
      result: Number(task.parameters) * 10,
      latencySeconds: Number(task.parameters),
    }));
    expect(run).toMatchObject({ output: [30, 10, 20], durationMillis: 3_000 });
  });

  test('starts no more iterations at once than it may', () => {
    const started: number[] = [];
    runMachine(map({ MaxConcurrency: 2 }), [1, 1, 1, 1, 1], (_, nowMillis) => {
      started.push(nowMillis - TEST_START_MILLIS);
      return { result: 0, latencySeconds: 1 };
    });
    expect(started).toEqual([0, 0, 1_000, 1_000, 2_000]);
  });

  test('runs forty iterations at once where no number is given', () => {
    const started: number[] = [];
    runMachine(
      map(),
      Array.from({ length: 41 }, (_, index) => index),
      (_, nowMillis) => {
        started.push(nowMillis - TEST_START_MILLIS);
        return { result: 0, latencySeconds: 1 };
      },
    );
    expect(started.filter(atMillis => atMillis === 0)).toHaveLength(40);
  });

  test('shapes items with its selector', () => {
    const selector = { 'index.$': '$$.Map.Item.Index', 'value.$': '$$.Map.Item.Value', 'all.$': '$.tag' };
    const inputs: unknown[] = [];
    runMachine(map({ ItemsPath: '$.items', ItemSelector: selector }), { items: ['x'], tag: 't' }, task => {
      inputs.push(task.parameters);
      return { result: 0 };
    });
    expect(inputs).toEqual([{ index: 0, value: 'x', all: 't' }]);
  });

  test('has an empty result without items', () => {
    expect(eventTypes(runMachine(map(), []))).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('fails with the first iteration that fails', () => {
    const run = runMachine(map(), [1, 2], task =>
      task.parameters === 2 ? { error: 'E' } : { result: 0, latencySeconds: 5 },
    );
    expect(run).toMatchObject({ status: 'FAILED', error: 'E' });
    expect(eventTypes(run).slice(-5)).toEqual([
      'MapIterationFailed',
      'TaskStateAborted',
      'MapIterationAborted',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });

  test('needs an array', () => {
    expect(runMachine(map(), { a: 1 })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('in JSONata takes its items from an expression', () => {
    const jsonata = map({ QueryLanguage: 'JSONata', Items: '{% $states.input.n.[$, $] %}' });
    expect(runMachine(jsonata, { n: 4 }, task => ({ result: task.parameters })).output).toEqual([4, 4]);
  });
});

describe('a distributed Map', () => {
  const distributed = (more: JsonObject = {}) =>
    machineOf({
      Type: 'Map',
      ItemProcessor: { ...flow('W', WORK), ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
      ...more,
    });
  const failOdd = (task: TaskEffect): TaskAnswer =>
    Number(task.parameters) % 2 === 1 ? { error: 'E' } : { result: task.parameters };

  test('joins results that are lists, and tells items of the state by their source', () => {
    const selector = { 'value.$': '$$.Map.Item.Value', 'source.$': '$$.Map.Item.Source' };
    const flat = {
      ItemSelector: selector,
      ResultWriter: { WriterConfig: { OutputType: 'JSON', Transformation: 'FLATTEN' } },
    };
    const run = runMachine(distributed(flat), [1, 2], task => ({ result: [task.parameters, 0] }));
    expect(run.output).toEqual([{ value: 1, source: 'STATE_DATA' }, 0, { value: 2, source: 'STATE_DATA' }, 0]);
  });

  test('keeps the events of its children to itself', () => {
    const run = runMachine(distributed(), [1, 2], task => ({ result: task.parameters }));
    expect(run.output).toEqual([1, 2]);
    expect(eventTypes(run)).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('takes the members of an object', () => {
    const selector = { 'key.$': '$$.Map.Item.Key', 'value.$': '$$.Map.Item.Value' };
    const run = runMachine(distributed({ ItemSelector: selector }), { a: 1 }, task => ({ result: task.parameters }));
    expect(run.output).toEqual([{ key: 'a', value: 1 }]);
  });

  test.each([
    [{}, 'FAILED'],
    [{ ToleratedFailureCount: 2 }, 'SUCCEEDED'],
    [{ ToleratedFailureCount: 1 }, 'FAILED'],
    [{ ToleratedFailurePercentage: 50 }, 'SUCCEEDED'],
    [{ ToleratedFailurePercentage: 49 }, 'FAILED'],
    [{ ToleratedFailurePercentage: 100, ToleratedFailureCount: 1 }, 'FAILED'],
  ])('with %j ends %s where half of four items fail', (more, status) => {
    const run = runMachine(distributed(more), [1, 2, 3, 4], failOdd);
    expect(run.status).toBe(status);
    if (status === 'FAILED') expect(run.error).toBe('States.ExceedToleratedFailureThreshold');
    else expect(run.output).toEqual([2, 4]);
  });

  test('groups its items', () => {
    const batcher = { ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { 'tag.$': '$.tag' } }, ItemsPath: '$.items' };
    const run = runMachine(distributed(batcher), { items: [1, 2, 3], tag: 't' }, task => ({ result: task.parameters }));
    expect(run.output).toEqual([
      { BatchInput: { tag: 't' }, Items: [1, 2] },
      { BatchInput: { tag: 't' }, Items: [3] },
    ]);
  });

  test('asks the host to read its items and to write its results', () => {
    const purposes: unknown[] = [];
    const run = runMachine(
      distributed({
        ItemReader: {
          Resource: 'arn:aws:states:::s3:getObject',
          Parameters: { Bucket: 'b' },
          ReaderConfig: { MaxItems: 2 },
        },
        ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'out' } },
      }),
      {},
      task => {
        purposes.push([task.purpose, task.parameters]);
        if (task.purpose === 'read-items') return { result: ['x', 'y', 'z'] };
        return { result: task.purpose === 'task' ? task.parameters : { Bucket: 'out', Key: 'k' } };
      },
    );
    expect(purposes).toEqual([
      ['read-items', { Bucket: 'b' }],
      ['task', 'x'],
      ['task', 'y'],
      ['write-results', { Bucket: 'out', Body: ['x', 'y'] }],
    ]);
    expect(run.output).toMatchObject({ ResultWriterDetails: { Bucket: 'out', Key: 'k' } });
  });

  test('its children see no variables from around', () => {
    const read = { Type: 'Pass', Parameters: { 'x.$': '$outer' }, End: true };
    const run = runMachine({
      StartAt: 'V',
      States: {
        V: { Type: 'Pass', Assign: { outer: 5 }, Result: [1], Next: 'S' },
        S: {
          Type: 'Map',
          ItemProcessor: { ...flow('P', read), ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
          End: true,
        },
      },
    });
    expect(run.error).toBe('States.ExceedToleratedFailureThreshold');
  });
});
