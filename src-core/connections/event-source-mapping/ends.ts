import type { Ends } from '../../contract/connection.ts';

const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';
const PIPES_SQS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-sqs.html';

/** What a wire of kind event-source-mapping can join. */
export const eventSourceMappingEnds: Ends = {
  allowed: [
    { from: 'sqs', to: 'lambda', sourceUrl: `${GUIDE}/services-sqs-configure.html` },
    { from: 'kinesis', to: 'lambda', sourceUrl: `${GUIDE}/services-kinesis-create.html` },
  ],
  refused: [
    {
      from: 'sqs',
      to: 'sqs',
      ruleId: 'SQS-QUEUE-TO-QUEUE',
      reason: 'A queue passes messages to another queue only as dead letters.',
      instead: 'Make it a redrive wire, or put a Lambda function between that reads one queue and sends to the other.',
      sourceUrl: PIPES_SQS,
    },
    {
      from: 'sns',
      to: 'lambda',
      ruleId: 'ESM-SOURCE-PUSHES',
      reason: 'Lambda does not poll a topic: SNS pushes to the function.',
      instead: 'Make it a subscription.',
      sourceUrl: `${GUIDE}/invocation-eventsourcemapping.html`,
    },
  ],
};
