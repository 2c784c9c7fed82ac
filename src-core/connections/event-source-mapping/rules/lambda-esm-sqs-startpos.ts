import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Starting position on a queue. */
export const lambdaEsmSqsStartpos: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-SQS-STARTPOS',
  severity: 'error',
  title: 'Starting position on a queue',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ id, properties }) => {
    const { startingPosition, startingPositionTimestampSeconds } = properties;
    if (startingPosition === undefined && startingPositionTimestampSeconds === undefined) return [];
    const message = 'Lambda refuses the mapping: a queue has no starting position. Remove it.';
    const fix = fixBySetting('Remove the starting position', id, {
      startingPosition: undefined,
      startingPositionTimestampSeconds: undefined,
    });
    return [{ path: 'startingPosition', message, given: startingPosition ?? null, fix }];
  },
};
