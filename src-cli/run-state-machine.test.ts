import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './testing/run-cli.ts';

const definition = {
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'charge', 'Payload.$': '$' },
      Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5, MaxAttempts: 2, BackoffRate: 2 }],
      ResultPath: '$.payment',
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: 10, End: true },
  },
};
const at = folderWith({
  'machine.json': JSON.stringify(definition),
  'input.json': '{"order":7}',
  'retried.json': JSON.stringify({
    Charge: [{ error: 'Busy' }, { error: 'Busy' }, { result: { paid: true }, latencySeconds: 3 }],
  }),
  'listed.json': JSON.stringify([
    { state: 'Charge', error: 'Busy' },
    { state: 'Charge', result: { paid: true } },
  ]),
  'failing.json': JSON.stringify({ Charge: { error: 'Declined', cause: 'no funds' } }),
  'wrong.json': JSON.stringify({ Charge: { resultt: 1 } }),
  'dangling.json': JSON.stringify({ ...definition, StartAt: 'Chrage' }),
});

describe('eventloom run-state-machine', () => {
  it('runs on virtual time, with retries, and prints a history as AWS does', async () => {
    const { code, out } = await runCli(
      'run-state-machine',
      at('machine.json'),
      '--input',
      at('input.json'),
      '--tasks',
      at('retried.json'),
    );
    expect(code).toBe(0);
    const run = JSON.parse(out);
    expect(run).toMatchObject({
      status: 'SUCCEEDED',
      output: { order: 7, payment: { paid: true } },
      durationMillis: (5 + 10 + 3 + 10) * 1000,
    });
    expect(run.events[0]).toMatchObject({
      id: 1,
      type: 'ExecutionStarted',
      executionStartedEventDetails: { input: '{"order":7}' },
    });
    expect(
      run.events.filter(
        (event: { type: string }) => event.type === 'TaskFailed' || event.type === 'LambdaFunctionFailed',
      ),
    ).toHaveLength(2);
    expect(run.events.at(-1)).toMatchObject({ type: 'ExecutionSucceeded' });
  });

  it('takes the attempts as a list in the order they are made', async () => {
    const { code, out } = await runCli('run-state-machine', at('machine.json'), '--tasks', at('listed.json'));
    expect(code).toBe(0);
    expect(JSON.parse(out).durationMillis).toBe(15_000);
  });

  it('exits with 1 when the execution fails, and says how', async () => {
    const { code, out } = await runCli('run-state-machine', at('machine.json'), '--tasks', at('failing.json'));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ status: 'FAILED', error: 'Declined', cause: 'no funds' });
  });

  it.each([
    ['a task without an answer', ['machine.json'], 'the task state "Charge" has no answer'],
    ['a malformed answer', ['machine.json', '--tasks', 'wrong.json'], 'Charge'],
    ['a definition that AWS refuses', ['dangling.json'], 'Chrage'],
  ])('exits with 2 and one sentence on %s', async (_, [definition = '', ...rest], words) => {
    const files = rest.map(word => (word.endsWith('.json') ? at(word) : word));
    const { code, out, err } = await runCli('run-state-machine', at(definition), ...files);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
  });
});
