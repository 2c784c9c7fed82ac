import type { Ends } from '../../contract/connection.ts';

const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';
const SUBSCRIBE = 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html';

/** What a wire of kind subscription can join. */
export const subscriptionEnds: Ends = {
  allowed: [
    { from: 'sns', to: 'sqs', sourceUrl: `${GUIDE}/subscribe-sqs-queue-to-sns-topic.html` },
    { from: 'sns', to: 'lambda', sourceUrl: `${GUIDE}/sns-lambda-as-subscriber.html` },
    { from: 'sns', to: 'endpoint', sourceUrl: SUBSCRIBE },
  ],
  refused: [
    {
      from: 'sns',
      to: 'sns',
      ruleId: 'SNS-TARGET-UNSUPPORTED',
      reason: 'A topic cannot subscribe to a topic: SNS has no such protocol.',
      instead:
        'Subscribe all receivers to one topic with filter policies, or put a Lambda function between that publishes again.',
      sourceUrl: SUBSCRIBE,
    },
    {
      from: 'sns',
      to: 'step-functions',
      ruleId: 'SNS-TARGET-UNSUPPORTED',
      reason: 'SNS cannot start a state machine: it has no Step Functions protocol.',
      instead: 'Subscribe a Lambda function that starts the execution, or a queue with an EventBridge pipe.',
      sourceUrl: SUBSCRIBE,
    },
    {
      from: 'sns',
      to: 'kinesis',
      ruleId: 'WIRE-SNS-KINESIS',
      reason: 'SNS cannot put records into a stream: it has no Kinesis Data Streams protocol.',
      instead: 'Subscribe a Lambda function that puts the records, or a queue with an EventBridge pipe.',
      sourceUrl: SUBSCRIBE,
    },
  ],
};
