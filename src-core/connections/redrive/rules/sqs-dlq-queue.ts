import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { redriveEnds } from '../ends.ts';

/** Dead letters to something that is no queue. */
export const sqsDlqQueue = refusedEndsRule({
  id: 'SQS-DLQ-QUEUE',
  title: 'Dead letters to something that is no queue',
  why: 'AWS takes only a queue as the dead-letter queue of a queue.',
  ends: redriveEnds,
});
