import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';

/** Failure destination and dead-letter queue together. */
export const lambdaDestBoth: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-DEST-BOTH',
  severity: 'info',
  title: 'Failure destination and dead-letter queue together',
  why: 'A failed event may be kept twice.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ id }, graph) => graph.outgoing(id, 'async-destination').length > 1,
  check: ({ id }, graph) => {
    const conditions = graph.outgoing(id, 'async-destination').map(wire => wire.properties['condition']);
    if (!conditions.includes('on-failure') || !conditions.includes('dead-letter')) return [];
    return [
      {
        message:
          'Failed events may be kept twice: there is a failure destination and a dead-letter queue. Prefer the destination, which tells more about the failure.',
      },
    ];
  },
};
