import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';

/** Function that nothing invokes. */
export const lambdaNoTrigger: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-NO-TRIGGER',
  severity: 'info',
  title: 'Function that nothing invokes',
  why: 'It never runs.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.outgoing(id).length > 0,
  check: ({ id }, graph) =>
    graph.incoming(id).length > 0
      ? []
      : [{ message: 'The function never runs: nothing in the design invokes it. Wire what triggers it.' }],
};
