import { describe, expect, it } from 'vitest';
import { describeCondition } from './describe-condition.ts';
import { taskTarget, taskTargets, withTaskFor, withTaskTarget } from './task-target.ts';
import { edgesOf, nodesOf, workflowGraph } from './workflow-graph.ts';

describe('a condition in words', () => {
  it.each([
    [{ Variable: '$.paid', BooleanEquals: true }, 'paid is true'],
    [{ Variable: '$.count', NumericGreaterThanEqualsPath: '$.most' }, 'count ≥ most'],
    [{ Variable: '$.name', StringMatches: 'a*' }, 'name matches “a*”'],
    [{ Variable: '$.x', IsPresent: false }, 'x is missing'],
    [{ Not: { Variable: '$.x', IsNull: true } }, 'not (x is null)'],
    [
      {
        And: [
          { Variable: '$.x', IsPresent: true },
          { Variable: '$.x', NumericLessThan: 5 },
        ],
      },
      'x < 5',
    ],
    [
      {
        Or: [
          {
            And: [
              { Variable: '$.a', NumericEquals: 1 },
              { Variable: '$.b', NumericEquals: 2 },
            ],
          },
          { Variable: '$.c', IsString: true },
        ],
      },
      '(a is 1 and b is 2) or c is a text',
    ],
    [{ Condition: '{% $states.input.x > 1 %}' }, '$states.input.x > 1'],
  ])('%j', (rule, words) => expect(describeCondition(rule)).toBe(words));
});

describe('what is drawn', () => {
  it('shows branches and processors inside their states, and targets that are not there', () => {
    const flow = workflowGraph({
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } }, {}],
          Next: 'Gone',
        },
        Each: { Type: 'Map', Iterator: { StartAt: 'B', States: { B: { Type: 'Succeed' } } }, End: true },
      },
    });
    expect(nodesOf(flow).map(({ kind, name }) => `${kind} ${name}`.trim())).toEqual([
      'start Start',
      'state Both',
      'start Start',
      'state A',
      'end End',
      'start Start',
      'empty No states yet',
      'state Each',
      'start Start',
      'state B',
      'missing Gone',
      'end End',
    ]);
    expect(new Set(edgesOf(flow).map(({ id }) => id)).size).toBe(edgesOf(flow).length);
  });

  it.each([undefined, null, 7, [], {}, { States: [] }, { States: { A: 1 } }, { StartAt: 1, States: { A: {} } }])(
    'takes %j',
    definition => expect(workflowGraph(definition).nodes.length).toBeGreaterThan(1),
  );
});

describe('the resource of a task', () => {
  const send = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: { QueueUrl: `\${jobs}` } };

  it('is read and set in the argument that names it', () => {
    expect(taskTarget(send)).toEqual({ type: 'sqs', resourceId: 'jobs' });
    expect(withTaskTarget(send, 'other', 'JSONPath')).toMatchObject({ Parameters: { QueueUrl: `\${other}` } });
    expect(taskTarget({ Type: 'Task', Resource: `\${fn}` })).toEqual({ type: 'lambda', resourceId: 'fn' });
  });

  it('gets a task at the end of the workflow', () => {
    const definition = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
    const added = withTaskFor(definition, { type: 'kinesis', id: 'clicks', name: 'clicks' }, 'JSONPath');
    expect(added).toMatchObject({
      stateName: 'Put on clicks',
      definition: { States: { A: { Next: 'Put on clicks' } } },
    });
    expect([...taskTargets(added?.definition ?? {})]).toEqual(['clicks']);
  });
});
