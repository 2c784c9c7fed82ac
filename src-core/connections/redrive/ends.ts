import type { Ends } from '../../contract/connection.ts';

const DLQ = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html';

/** What a wire of kind redrive can join. */
export const redriveEnds: Ends = {
  allowed: [{ from: 'sqs', to: 'sqs', sourceUrl: DLQ }],
  refused: [
    {
      from: 'sqs',
      to: 'sns',
      ruleId: 'SQS-DLQ-QUEUE',
      reason: 'The dead letters of a queue can only go to another queue.',
      instead: 'Redrive to a queue, and let a function read it and publish an alert.',
      sourceUrl: DLQ,
    },
    {
      from: 'sqs',
      to: 'lambda',
      ruleId: 'SQS-DLQ-QUEUE',
      reason: 'The dead letters of a queue can only go to another queue.',
      instead: 'Redrive to a queue, and let the function read that queue.',
      sourceUrl: DLQ,
    },
  ],
};
