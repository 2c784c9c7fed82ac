import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** Standard topic named as a FIFO topic. */
export const snsStdName: ResourceRule<SnsValues> = {
  id: 'SNS-STD-NAME',
  severity: 'error',
  title: 'Standard topic named as a FIFO topic',
  why: 'AWS refuses to create the topic.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => !properties.fifoTopic && properties.topicName !== undefined,
  check: ({ id, properties: { topicName = '' } }) => {
    if (!topicName.endsWith('.fifo')) return [];
    const message = `AWS refuses the topic: only FIFO topics may end in .fifo, and "${topicName}" is a standard topic. Drop the suffix, or make the topic FIFO.`;
    const name = topicName.slice(0, -'.fifo'.length);
    return [
      { path: 'topicName', message, given: topicName, fix: fixBySetting(`Rename to ${name}`, id, { topicName: name }) },
    ];
  },
};
