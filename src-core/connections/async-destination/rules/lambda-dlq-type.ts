import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** Dead letters to a function. */
export const lambdaDlqType: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-DLQ-TYPE',
  severity: 'error',
  title: 'Dead letters to a function',
  why: 'AWS refuses the dead-letter setting.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.condition === 'dead-letter',
  check: ({ id, to }, graph) => {
    if (graph.resource(to)?.type !== 'lambda') return [];
    const message = `AWS refuses the function: dead letters go to a queue or a topic, not to ${nameOf(graph, to)}. Make it a failure destination.`;
    return [
      {
        path: 'condition',
        message,
        given: 'dead-letter',
        fix: fixBySetting('Make it a failure destination', id, { condition: 'on-failure' }),
      },
    ];
  },
};
