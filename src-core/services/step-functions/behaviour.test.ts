import { describe, expect, it } from 'vitest';
import { design } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

const invoke = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: `\${work}`, 'Payload.$': '$' },
  ResultSelector: { 'answer.$': '$.Payload' },
} as const;

function machine(states: object, startAt: string, type = 'STANDARD') {
  return [
    'step-functions',
    { stateMachineType: type, definition: { StartAt: startAt, States: { ...states } } },
  ] as const;
}

const quick = { coldStartMillis: 0, processingMillis: 100 };

function states(stand: Stand): readonly unknown[] {
  const entered = stand.simulation.drainTrace().filter(event => event.type === 'state.entered');
  return entered.map(event => `${event.atMillis / 1000} ${String(event.detail?.['state'])}`);
}

describe('an execution', () => {
  it('calls a function, chooses by its answer, sends to a queue and ends', () => {
    const flow = machine(
      {
        Work: { ...invoke, Next: 'Big' },
        Big: {
          Type: 'Choice',
          Choices: [{ Variable: '$.answer.n', NumericGreaterThan: 5, Next: 'Tell' }],
          Default: 'Done',
        },
        Tell: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage',
          Parameters: { QueueUrl: `\${q}`, 'MessageBody.$': '$.answer' },
          End: true,
        },
        Done: { Type: 'Succeed' },
      },
      'Work',
    );
    const stand = new Stand(
      design({ m: flow, work: ['lambda', quick], q: ['sqs'] }, { a: ['task', 'm', 'work'], b: ['task', 'm', 'q'] }),
    );
    stand.send('m', '{"n":9}');
    stand.send('m', '{"n":1}');
    stand.at(10);
    expect(stand.bodies('q')).toEqual(['{"n":9}']);
    expect(stand.counters('m')).toMatchObject({ started: 2, succeeded: 2, running: 0 });
    expect(states(stand)).toContain('0.1 Tell');
    expect(stand.simulation.report().lost).toBe(0);
  });

  it('retries a failing task by its own policy and catches the error', () => {
    const flow = machine(
      {
        Work: {
          ...invoke,
          Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 2 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Fallback' }],
          End: true,
        },
        Fallback: { Type: 'Pass', End: true },
      },
      'Work',
    );
    const stand = new Stand(design({ m: flow, work: ['lambda', quick] }, { a: ['task', 'm', 'work'] }), {
      scripts: { work: () => ({ outcome: 'error' }) },
    });
    stand.send('m', '{}');
    stand.at(60);
    const runs = stand.simulation.drainTrace();
    expect(runs.filter(event => event.type === 'invocation.started').map(event => event.atMillis / 1000)).toEqual([
      0, 2.1, 6.2,
    ]);
    expect(stand.counters('m')).toMatchObject({ retries: 2, succeeded: 1 });
  });

  it('is a loss when it fails', () => {
    const flow = machine({ Stop: { Type: 'Fail', Error: 'Refused' } }, 'Stop');
    const stand = new Stand(design({ m: flow }));
    stand.send('m', '{}');
    expect(stand.counters('m')).toMatchObject({ failed: 1 });
    expect(stand.simulation.report().losses).toMatchObject([{ reason: 'execution ended FAILED (Refused)' }]);
  });

  it('waits on virtual time and shows the state it is in', () => {
    const flow = machine(
      { Rest: { Type: 'Wait', Seconds: 3600, Next: 'End' }, End: { Type: 'Pass', End: true } },
      'Rest',
    );
    const stand = new Stand(design({ m: flow }));
    const sent = stand.send('m', '{}');
    const id = sent.ok ? sent.value.messageId : '';
    expect(stand.simulation.lifecycleOf('m', id)).toMatchObject({ state: 'running', context: { states: 'Rest' } });
    expect(stand.at(3599).counters('m')['running']).toBe(1);
    expect(stand.at(3600).counters('m')).toMatchObject({ running: 0, succeeded: 1 });
  });

  it('waits for a callback until somebody answers or its time is over', () => {
    const flow = machine(
      {
        Ask: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          Parameters: { QueueUrl: `\${q}`, MessageBody: { 'token.$': '$$.Task.Token' } },
          TimeoutSeconds: 100,
          End: true,
        },
      },
      'Ask',
    );
    const stand = new Stand(design({ m: flow, q: ['sqs'] }, { a: ['task', 'm', 'q'] }));
    stand.send('m', '{}');
    stand.send('m', '{}');
    const [first] = stand.at(1).bodies('q');
    const { token } = JSON.parse(first ?? '{}') as { token: string };
    const machineApi = stand.simulation.call<{ answerCallback(answer: object): { ok: boolean } }>('m');
    expect(machineApi.answerCallback({ token, output: { done: true } }).ok).toBe(true);
    expect(machineApi.answerCallback({ token, output: {} }).ok).toBe(false);
    expect(stand.counters('m')).toMatchObject({ succeeded: 1, running: 1 });
    expect(stand.at(101).counters('m')).toMatchObject({ failed: 1, running: 0 });
  });

  it('starts another machine and waits for its end', () => {
    const inner = machine({ In: { Type: 'Wait', Seconds: 5, End: true } }, 'In');
    const outer = machine(
      {
        Out: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync:2',
          Parameters: { StateMachineArn: `\${inner}`, 'Input.$': '$' },
          End: true,
        },
      },
      'Out',
    );
    const stand = new Stand(design({ outer, inner }, { a: ['task', 'outer', 'inner'] }));
    stand.send('outer', '{"n":1}');
    expect(stand.at(4.9).counters('outer')['running']).toBe(1);
    expect(stand.at(5).counters('outer')).toMatchObject({ running: 0, succeeded: 1 });
  });

  it('of an Express machine ends after five minutes', () => {
    const flow = machine({ Rest: { Type: 'Wait', Seconds: 3600, End: true } }, 'Rest', 'EXPRESS');
    const stand = new Stand(design({ m: flow }));
    stand.send('m', '{}');
    expect(stand.at(299).counters('m')['running']).toBe(1);
    expect(stand.at(300).counters('m')).toMatchObject({ timedOut: 1, running: 0 });
  });

  it('goes on when a task is outside the design, and fails when its wire is missing', () => {
    const task = (name: string) =>
      machine(
        {
          T: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Parameters: { FunctionName: name },
            End: true,
          },
        },
        'T',
      );
    const stand = new Stand(design({ a: task('somewhere-else'), b: task(`\${f}`), f: ['lambda'] }));
    stand.send('a', '{}');
    stand.send('b', '{}');
    expect(stand.at(1).counters('a')).toMatchObject({ succeeded: 1, assumedTasks: 1 });
    expect(stand.counters('b')).toMatchObject({ failed: 1 });
  });
});

it('takes as many starts at once as its quota, and more each second', () => {
  const flow = machine({ Done: { Type: 'Succeed' } }, 'Done');
  const stand = new Stand(design({ m: flow }), { isTracing: false });
  const taken = (count: number) =>
    Array.from({ length: count }, () => stand.simulation.send('m', { body: '{}' })).filter(result => result.ok).length;
  expect(taken(1500)).toBe(1300);
  stand.at(1);
  expect(taken(1500)).toBe(300);
});
