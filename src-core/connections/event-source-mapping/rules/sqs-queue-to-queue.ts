import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { eventSourceMappingEnds } from '../ends.ts';

/** Queue to queue. */
export const sqsQueueToQueue = refusedEndsRule({
  id: 'SQS-QUEUE-TO-QUEUE',
  title: 'Queue to queue',
  why: 'SQS never pushes, so no message moves.',
  ends: eventSourceMappingEnds,
});
