import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { LambdaValues } from '../properties.ts';

/** Function that can never run. */
export const lambdaReservedZero: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-RESERVED-ZERO',
  severity: 'warning',
  title: 'Function that can never run',
  why: 'Events go straight to the failure destination or are lost.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.incoming(id).length > 0,
  check: ({ id, properties }) => {
    if (properties.reservedConcurrentExecutions !== 0) return [];
    const message =
      'The function never runs: its reserved concurrency is 0, so every invocation is throttled and asynchronous events are given up at once. Raise it, or leave it out.';
    return [
      {
        path: 'reservedConcurrentExecutions',
        message,
        given: 0,
        fix: fixBySetting('Share the concurrency of the account', id, { reservedConcurrentExecutions: undefined }),
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const [mapping] = graph.incoming(element, 'event-source-mapping');
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. Every call of ${nameOf(graph, element)} is throttled, so it never runs.`,
      into: mapping?.from ?? element,
      forSeconds: 120,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: element, counter: 'invocations', atLeast: 1 }],
    });
  },
};
