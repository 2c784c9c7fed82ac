import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead letter after a single receive. */
export const sqsMaxrecv1: ConnectionRule<RedriveValues> = {
  id: 'SQS-MAXRECV-1',
  severity: 'warning',
  title: 'Dead letter after a single receive',
  why: 'One failed or interrupted receive is enough to dead-letter a good message.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/avoiding-inconsistent-message-processing.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => graph.outgoing(from, 'event-source-mapping').length === 0,
  check: ({ id, properties }) => {
    if (properties.maxReceiveCount !== 1) return [];
    const message =
      'Good messages become dead letters: a single receive that does not end in a delete is enough. Allow at least 3 receives.';
    return [
      { path: 'maxReceiveCount', message, given: 1, fix: fixBySetting('Allow 3 receives', id, { maxReceiveCount: 3 }) },
    ];
  },
};
