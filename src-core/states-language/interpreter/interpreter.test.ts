import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../shared/json.ts';
import { parseDefinition } from '../parse-definition.ts';
import { eventTypes, runMachine } from '../testing/run-machine.ts';
import type { Effect, ExecutionEvent } from './effects.ts';
import type { Execution } from './execution.ts';
import { advance, startExecution } from './interpreter.ts';
import { createRuntime } from './runtime.ts';

const WORK = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage' };
const IDENTITY = {
  id: 'arn:aws:states:eu-west-1:111111111111:execution:m:e',
  name: 'e',
  roleArn: 'arn:aws:iam::111111111111:role/r',
  stateMachineId: 'arn:aws:states:eu-west-1:111111111111:stateMachine:m',
  stateMachineName: 'm',
};

const NESTED: JsonObject = {
  StartAt: 'M',
  States: {
    M: {
      Type: 'Map',
      MaxConcurrency: 2,
      ItemProcessor: {
        StartAt: 'P',
        States: {
          P: {
            Type: 'Parallel',
            Branches: [
              {
                StartAt: 'A',
                States: { A: { ...WORK, TimeoutSeconds: 50, Retry: [{ ErrorEquals: ['E'] }], End: true } },
              },
              { StartAt: 'B', States: { B: { Type: 'Wait', Seconds: 7, End: true } } },
            ],
            Retry: [{ ErrorEquals: ['F'] }],
            End: true,
          },
        },
      },
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }],
      Next: 'Z',
    },
    Z: { Type: 'Succeed' },
  },
};

function runtimeOf(definition: JsonObject, recordsHistory = true) {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return createRuntime({ machine: parsed.machine, random: () => 0.5, recordsHistory });
}

/** Drives an execution by a list of choices: which of the things under way happens next, and how. */
function drive(
  choices: readonly number[],
  recordsHistory: boolean,
  checkpoint: (execution: Execution) => Execution,
): { execution: Execution; effects: Effect[] } {
  const runtime = runtimeOf(NESTED, recordsHistory);
  const started = startExecution(runtime, { input: [1, 2, 3], nowMillis: 0, identity: IDENTITY });
  let { execution } = started;
  const effects = [...started.effects];
  let nowMillis = 0;
  for (const choice of choices) {
    nowMillis += 1_000;
    execution = checkpoint(execution);
    const attempts = Object.keys(execution.attempts).map(Number);
    const timers = Object.keys(execution.timers).map(Number);
    const pending = [...attempts.map(attemptId => ({ attemptId })), ...timers.map(timerId => ({ timerId }))];
    const chosen = pending[choice % Math.max(pending.length, 1)];
    if (chosen === undefined) break;
    effects.push(...advance(runtime, execution, toEvent(chosen, choice), nowMillis));
  }
  return { execution, effects };
}

function toEvent(chosen: { attemptId: number } | { timerId: number }, choice: number): ExecutionEvent {
  if ('timerId' in chosen) return { kind: 'timer.due', timerId: chosen.timerId };
  const { attemptId } = chosen;
  if (choice % 3 === 0) return { kind: 'task.failed', attemptId, error: choice % 2 === 0 ? 'E' : 'F' };
  return { kind: 'task.succeeded', attemptId, output: choice };
}

const choicesArbitrary = fc.array(fc.nat(50), { maxLength: 40 });

test('a copy of an execution goes on like the original', () => {
  fc.assert(
    fc.property(choicesArbitrary, choices => {
      const original = drive(choices, true, execution => execution);
      const copied = drive(choices, true, execution => JSON.parse(JSON.stringify(execution)));
      expect(copied).toEqual(original);
    }),
  );
});

test('without a history everything else is the same', () => {
  fc.assert(
    fc.property(choicesArbitrary, choices => {
      const recorded = drive(choices, true, execution => execution);
      const bare = drive(choices, false, execution => execution);
      expect(bare.effects).toEqual(recorded.effects);
      expect(bare.execution.counters).toEqual(recorded.execution.counters);
      expect(bare.execution.history).toEqual([]);
    }),
  );
});

test('what is asked for is answered, cancelled or still under way; nothing is after the end', () => {
  fc.assert(
    fc.property(choicesArbitrary, choices => {
      const { execution, effects } = drive(choices, true, each => each);
      const isFinished = execution.status !== 'RUNNING';
      expect(effects.filter(effect => effect.kind === 'finished')).toHaveLength(isFinished ? 1 : 0);
      if (!isFinished) return;
      expect(effects.at(-1)?.kind).toBe('finished');
      expect(execution.attempts).toEqual({});
      expect(execution.timers).toEqual({});
      expect(execution.frames).toEqual({});
    }),
  );
});

test('event ids count up and every event follows an earlier one', () => {
  fc.assert(
    fc.property(choicesArbitrary, choices => {
      const { execution } = drive(choices, true, each => each);
      for (const [index, event] of execution.history.entries()) {
        expect(event.id).toBe(index + 1);
        expect(event.previousEventId).toBeLessThan(event.id);
      }
    }),
  );
});

test('events about what no longer matters do nothing', () => {
  const runtime = runtimeOf({ StartAt: 'S', States: { S: { ...WORK, End: true } } });
  const { execution } = startExecution(runtime, { input: {}, nowMillis: 0, identity: IDENTITY });
  expect(advance(runtime, execution, { kind: 'task.succeeded', attemptId: 99, output: 1 }, 1)).toEqual([]);
  expect(advance(runtime, execution, { kind: 'timer.due', timerId: 99 }, 1)).toEqual([]);
  advance(runtime, execution, { kind: 'task.succeeded', attemptId: 1, output: 1 }, 1);
  expect(execution.status).toBe('SUCCEEDED');
  expect(advance(runtime, execution, { kind: 'stopped' }, 2)).toEqual([]);
});

test('a stopped execution cancels what is under way', () => {
  const runtime = runtimeOf({ StartAt: 'S', States: { S: { ...WORK, TimeoutSeconds: 9, End: true } } });
  const { execution } = startExecution(runtime, { input: {}, nowMillis: 0, identity: IDENTITY });
  const effects = advance(runtime, execution, { kind: 'stopped', error: 'E', cause: 'why' }, 1);
  expect(effects.map(effect => effect.kind)).toEqual(['cancel', 'cancel', 'cancel', 'finished']);
  expect(execution).toMatchObject({ status: 'ABORTED', error: 'E', cause: 'why' });
});

test('a heartbeat puts off the end of a task', () => {
  const state = { ...WORK, Resource: `${WORK.Resource}.waitForTaskToken`, HeartbeatSeconds: 10, End: true };
  const runtime = runtimeOf({ StartAt: 'S', States: { S: state } });
  const { execution, effects } = startExecution(runtime, { input: {}, nowMillis: 0, identity: IDENTITY });
  const first = effects.find(effect => effect.kind === 'timer');
  expect(first).toMatchObject({ dueMillis: 10_000 });
  const renewed = advance(runtime, execution, { kind: 'task.heartbeat', attemptId: 1 }, 4_000);
  expect(renewed).toMatchObject([{ kind: 'cancel' }, { kind: 'timer', dueMillis: 14_000 }]);
});

const LOOP = {
  StartAt: 'A',
  States: {
    A: { Type: 'Choice', Choices: [{ Variable: '$.stop', IsPresent: true, Next: 'Z' }], Default: 'B' },
    B: { Type: 'Pass', Next: 'A' },
    Z: { Type: 'Succeed' },
  },
};

test('an endless loop ends with the history of a Standard execution, and in time in an Express one', () => {
  const standard = runMachine(LOOP);
  expect(standard).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(eventTypes(standard).length).toBe(25_000);
  expect(runMachine(LOOP, {}, undefined, { type: 'EXPRESS' }).status).toBe('TIMED_OUT');
});
