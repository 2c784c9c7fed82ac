import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Replay without an archive. */
export const snsSubReplay: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-SUB-REPLAY',
  severity: 'error',
  title: 'Replay without an archive',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/message-archiving-and-replay-subscriber.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.replayPolicy !== undefined,
  check: ({ id, from, properties }, graph) => {
    const topic = graph.resource(from);
    if (isTopic(topic) && topic.properties.fifoTopic && topic.properties.archiveRetentionDays !== undefined) return [];
    const message =
      'SNS refuses the subscription: only a FIFO topic with an archive can replay messages. Give the topic an archive, or remove the replay policy.';
    return [
      {
        path: 'replayPolicy',
        message,
        given: properties.replayPolicy ?? null,
        fix: fixBySetting('Remove the replay policy', id, { replayPolicy: undefined }),
      },
    ];
  },
};
