import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Standard queue named as a FIFO queue. */
export const sqsStdName: ResourceRule<SqsValues> = {
  id: 'SQS-STD-NAME',
  severity: 'error',
  title: 'Standard queue named as a FIFO queue',
  why: 'AWS refuses to create the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => !properties.fifoQueue && properties.queueName !== undefined,
  check: ({ id, properties: { queueName = '' } }) => {
    if (!queueName.endsWith('.fifo')) return [];
    const message = `AWS refuses the queue: only FIFO queues may end in .fifo, and "${queueName}" is a standard queue. Drop the suffix, or make the queue FIFO.`;
    const name = queueName.slice(0, -'.fifo'.length);
    return [
      { path: 'queueName', message, given: queueName, fix: fixBySetting(`Rename to ${name}`, id, { queueName: name }) },
    ];
  },
};
