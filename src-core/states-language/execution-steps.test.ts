import { expect, it } from 'vitest';
import { executionSteps } from './execution-steps.ts';
import { createJsonataEvaluator, parseDefinition, runExecution } from './index.ts';

const definition = {
  StartAt: 'Remember',
  States: {
    Remember: { Type: 'Pass', Assign: { 'who.$': '$.name' }, Next: 'Each' },
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemProcessor: {
        StartAt: 'Work',
        States: {
          Work: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Retry: [{ ErrorEquals: ['Busy'] }],
            End: true,
          },
        },
      },
      ResultPath: '$.done',
      Next: 'Risky',
    },
    Risky: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Over' }],
      Next: 'Over',
    },
    Over: { Type: 'Succeed' },
  },
};

it('tells an execution state by state, with what each took, gave, remembered and suffered', () => {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) throw new Error('the definition is refused');
  let attempt = 0;
  const { history } = runExecution({
    machine: parsed.machine,
    type: 'STANDARD',
    startMillis: 0,
    random: () => 0,
    evaluateJsonata: createJsonataEvaluator(),
    input: { name: 'Ada', items: [1, 2] },
    answerTask: ({ stateName }) => {
      if (stateName === 'Risky') return { error: 'Full', cause: 'no room' };
      attempt += 1;
      return attempt === 1 ? { error: 'Busy' } : { result: 'ok' };
    },
  });
  const steps = executionSteps(history);
  expect(steps.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'Remember Pass',
    'Each Map',
    'Work Task',
    'Work Task',
    'Risky Task',
    'Over Succeed',
  ]);
  expect(steps[0]).toMatchObject({ variables: {}, assigned: { who: 'Ada' } });
  expect(steps[1]).toMatchObject({ variables: { who: 'Ada' }, output: { done: ['ok', 'ok'] } });
  expect(steps[2]).toMatchObject({ input: 1, output: 'ok', failures: 1, failure: { error: 'Busy' } });
  expect(steps[3]).toMatchObject({ input: 2, failures: 0, failure: undefined });
  expect(steps[4]).toMatchObject({ failure: { error: 'Full', cause: 'no room' } });
  expect(steps.every(step => step.exitedAtMillis !== undefined)).toBe(true);
  expect(steps[1]?.events.map(({ type }) => type)).toContain('MapIterationStarted');
});
