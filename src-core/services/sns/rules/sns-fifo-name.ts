import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** FIFO topic name without .fifo. */
export const snsFifoName: ResourceRule<SnsValues> = {
  id: 'SNS-FIFO-NAME',
  severity: 'error',
  title: 'FIFO topic name without .fifo',
  why: 'AWS refuses to create the topic.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.fifoTopic && properties.topicName !== undefined,
  check: ({ id, properties: { topicName = '' } }) => {
    if (topicName.endsWith('.fifo')) return [];
    const message = `AWS refuses the topic: the name of a FIFO topic ends in .fifo, and "${topicName}" does not. Add the suffix.`;
    const name = `${topicName.slice(0, 251)}.fifo`;
    return [
      { path: 'topicName', message, given: topicName, fix: fixBySetting(`Rename to ${name}`, id, { topicName: name }) },
    ];
  },
};
