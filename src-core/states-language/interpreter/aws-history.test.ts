import { expect, test } from 'vitest';
import { machineOf, runMachine } from '../testing/run-machine.ts';
import { toAwsHistory } from './aws-history.ts';

test('details have the names and texts of the API', () => {
  const run = runMachine(machineOf({ Type: 'Pass', Assign: { x: [1] } }), { a: 1 });
  expect(toAwsHistory(run.history)).toEqual([
    {
      id: 1,
      previousEventId: 0,
      timestamp: '2026-01-02T03:04:05.000Z',
      type: 'ExecutionStarted',
      executionStartedEventDetails: {
        input: '{"a":1}',
        inputDetails: { truncated: false },
        roleArn: 'arn:aws:iam::111111111111:role/state-machine',
      },
    },
    {
      id: 2,
      previousEventId: 0,
      timestamp: '2026-01-02T03:04:05.000Z',
      type: 'PassStateEntered',
      stateEnteredEventDetails: { name: 'S', input: '{"a":1}', inputDetails: { truncated: false } },
    },
    {
      id: 3,
      previousEventId: 2,
      timestamp: '2026-01-02T03:04:05.000Z',
      type: 'PassStateExited',
      stateExitedEventDetails: {
        name: 'S',
        output: '{"a":1}',
        outputDetails: { truncated: false },
        assignedVariables: { x: '[1]' },
        assignedVariablesDetails: { truncated: false },
      },
    },
    {
      id: 4,
      previousEventId: 3,
      timestamp: '2026-01-02T03:04:05.000Z',
      type: 'ExecutionSucceeded',
      executionSucceededEventDetails: { output: '{"a":1}', outputDetails: { truncated: false } },
    },
  ]);
});
