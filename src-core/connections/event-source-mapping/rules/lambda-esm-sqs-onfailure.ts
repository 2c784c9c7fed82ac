import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Failure destination on a queue. */
export const lambdaEsmSqsOnfailure: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-SQS-ONFAILURE',
  severity: 'error',
  title: 'Failure destination on a queue',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ id, properties: { onFailureDestination } }) => {
    if (onFailureDestination === undefined) return [];
    const message =
      'Lambda refuses the mapping: failures of a queue go to the queue’s own dead-letter queue. Remove the destination and draw a redrive wire from the queue.';
    return [
      {
        path: 'onFailureDestination',
        message,
        given: onFailureDestination,
        fix: fixBySetting('Remove the failure destination', id, { onFailureDestination: undefined }),
      },
    ];
  },
};
