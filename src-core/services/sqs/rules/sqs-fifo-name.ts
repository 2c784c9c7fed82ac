import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** FIFO queue name without .fifo. */
export const sqsFifoName: ResourceRule<SqsValues> = {
  id: 'SQS-FIFO-NAME',
  severity: 'error',
  title: 'FIFO queue name without .fifo',
  why: 'AWS refuses to create the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.fifoQueue && properties.queueName !== undefined,
  check: ({ id, properties: { queueName = '' } }) => {
    if (queueName.endsWith('.fifo')) return [];
    const message = `AWS refuses the queue: the name of a FIFO queue ends in .fifo, and "${queueName}" does not. Add the suffix.`;
    const name = `${queueName.slice(0, 75)}.fifo`;
    return [
      { path: 'queueName', message, given: queueName, fix: fixBySetting(`Rename to ${name}`, id, { queueName: name }) },
    ];
  },
};
