import type { Ends } from '../../contract/connection.ts';

const START = 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html';
const PIPES = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html';

/** What a wire of kind start-execution can join. */
export const startExecutionEnds: Ends = {
  allowed: [
    { from: 'client', to: 'step-functions', sourceUrl: START },
    { from: 'lambda', to: 'step-functions', sourceUrl: START },
  ],
  refused: [
    {
      from: 'sqs',
      to: 'step-functions',
      ruleId: 'WIRE-SQS-SFN',
      reason: 'SQS never pushes: a queue cannot start a state machine.',
      instead: 'Put a Lambda function between that reads the queue and starts the execution, or an EventBridge pipe.',
      sourceUrl: PIPES,
    },
    {
      from: 'kinesis',
      to: 'step-functions',
      ruleId: 'WIRE-STREAM-SFN',
      reason: 'Kinesis never pushes: a stream cannot start a state machine.',
      instead: 'Put a Lambda function between that reads the stream and starts the execution, or an EventBridge pipe.',
      sourceUrl: PIPES,
    },
  ],
};
