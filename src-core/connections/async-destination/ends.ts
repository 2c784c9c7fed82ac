import type { Ends } from '../../contract/connection.ts';

const DESTINATIONS = 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html';

/** What a wire of kind async-destination can join. */
export const asyncDestinationEnds: Ends = {
  allowed: [
    { from: 'lambda', to: 'sqs', sourceUrl: DESTINATIONS },
    { from: 'lambda', to: 'sns', sourceUrl: DESTINATIONS },
    { from: 'lambda', to: 'lambda', sourceUrl: DESTINATIONS },
  ],
  refused: [
    {
      from: 'lambda',
      to: 'kinesis',
      ruleId: 'WIRE-LAMBDA-DEST-KINESIS',
      reason: 'A stream cannot be a destination of asynchronous invocations.',
      instead: 'Put the record from the function’s code, or send to a queue and read that.',
      sourceUrl: DESTINATIONS,
    },
    {
      from: 'lambda',
      to: 'step-functions',
      ruleId: 'WIRE-LAMBDA-DEST-KINESIS',
      reason: 'A state machine cannot be a destination of asynchronous invocations.',
      instead: 'Start the execution from the function’s code, or send to a second function that does.',
      sourceUrl: DESTINATIONS,
    },
    {
      from: 'lambda',
      to: 'endpoint',
      ruleId: 'LAMBDA-DEST-TYPE',
      reason:
        'An endpoint cannot be a destination of asynchronous invocations: only SQS, SNS, Lambda, EventBridge and S3 can.',
      instead: 'Send to a topic and subscribe the endpoint to it.',
      sourceUrl: DESTINATIONS,
    },
  ],
};
