import { fixByRemoving } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';

/** Queue that is its own dead-letter queue. */
export const sqsDlqSelf: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-SELF',
  severity: 'warning',
  title: 'Queue that is its own dead-letter queue',
  why: 'Failing messages never leave the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  check: ({ id, from, to }) => {
    if (from !== to) return [];
    const message = 'Failing messages come back to the queue they failed in. Send dead letters to another queue.';
    return [{ message, fix: fixByRemoving('Remove this wire', id) }];
  },
};
