import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON, type Problem } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import type { SendValues } from '../properties.ts';

/** Message to a FIFO topic without group or deduplication. */
export const snsFifoPublish: ConnectionRule<SendValues> = {
  id: 'SNS-FIFO-PUBLISH',
  severity: 'error',
  title: 'Message to a FIFO topic without group or deduplication',
  why: 'SNS refuses the message.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const topic = graph.resource(to);
    return isTopic(topic) && topic.properties.fifoTopic;
  },
  check: ({ id, to, properties }, graph) => {
    const topic = graph.resource(to);
    if (!isTopic(topic)) return [];
    const problems: Problem[] = [];
    if (properties.messageGroupId === undefined) {
      const message = `SNS refuses the message: one for the FIFO topic ${nameOf(graph, to)} must name its message group. Give what must stay in order, such as {{group}}.`;
      problems.push({
        path: 'messageGroupId',
        message,
        fix: fixBySetting('Send {{group}} as message group id', id, { messageGroupId: '{{group}}' }),
      });
    }
    if (properties.messageDeduplicationId === undefined && !topic.properties.contentBasedDeduplication) {
      const message = `SNS refuses the message: it has no deduplication id and ${nameOf(graph, to)} does not make one from the body. Give one, or turn on content-based deduplication.`;
      problems.push({
        path: 'messageDeduplicationId',
        message,
        fix: fixBySetting('Turn on content-based deduplication', to, { contentBasedDeduplication: true }),
      });
    }
    return problems;
  },
};
