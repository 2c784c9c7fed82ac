import { isAsynchronousInvoke } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { LambdaValues } from '../properties.ts';

/** Asynchronous failures are dropped. */
export const lambdaAsyncNoFailure: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-ASYNC-NO-FAILURE',
  severity: 'warning',
  title: 'Asynchronous failures are dropped',
  why: 'An event that keeps failing is lost after three attempts.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.incoming(id).some(isAsynchronousInvoke),
  check: ({ id, properties }, graph) => {
    const isCaught = graph
      .outgoing(id, 'async-destination')
      .some(wire => wire.properties['condition'] !== 'on-success');
    if (isCaught) return [];
    const attempts = properties.maximumRetryAttempts + 1;
    const message = `An event that keeps failing is lost after ${attempts === 1 ? 'one attempt' : `${attempts} attempts`}: nothing takes the failures of this function. Wire its failures to a queue.`;
    return [{ message }];
  },
};
