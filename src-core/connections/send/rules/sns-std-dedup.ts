import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import type { SendValues } from '../properties.ts';

/** Deduplication id to a standard topic. */
export const snsStdDedup: ConnectionRule<SendValues> = {
  id: 'SNS-STD-DEDUP',
  severity: 'error',
  title: 'Deduplication id to a standard topic',
  why: 'SNS refuses the message.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const topic = graph.resource(to);
    return isTopic(topic) && !topic.properties.fifoTopic;
  },
  check: ({ id, properties: { messageDeduplicationId } }) => {
    if (messageDeduplicationId === undefined) return [];
    const message =
      'SNS refuses the message: a standard topic takes no deduplication id. Remove it, or use a FIFO topic.';
    return [
      {
        path: 'messageDeduplicationId',
        message,
        given: messageDeduplicationId,
        fix: fixBySetting('Remove the deduplication id', id, { messageDeduplicationId: undefined }),
      },
    ];
  },
};
