import type { Ends } from '../../contract/connection.ts';

/** What a wire of kind receive can join: an application outside that polls a queue. */
export const receiveEnds: Ends = {
  allowed: [
    {
      from: 'sqs',
      to: 'client',
      sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html',
    },
  ],
  refused: [],
};
