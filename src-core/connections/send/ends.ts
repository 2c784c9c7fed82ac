import type { Ends, RefusedEnds } from '../../contract/connection.ts';

const SQS_SEND = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html';
const SNS_PUBLISH = 'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html';
const KINESIS_API = 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html';
const INVOKE = 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html';
const ROLE = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html';
const SUBSCRIBE = 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html';
const PIPES_SQS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-sqs.html';
const PIPES_API = 'https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_CreatePipe.html';
const HTTP_TASK = 'https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html';

const EVERY_SERVICE = ['sqs', 'sns', 'kinesis', 'lambda', 'step-functions', 'client', 'endpoint'] as const;

const fromEndpoint: readonly RefusedEnds[] = EVERY_SERVICE.map(to => ({
  from: 'endpoint',
  to,
  ruleId: 'WIRE-ENDPOINT-SENDS',
  reason: 'An endpoint is where messages leave the design: it receives and sends nothing on.',
  instead: 'Draw a client for the part of that system that sends.',
  sourceUrl: SUBSCRIBE,
}));

const toClient: readonly RefusedEnds[] = (['client', 'sns', 'kinesis', 'lambda', 'step-functions'] as const).map(
  from => ({
    from,
    to: 'client',
    ruleId: 'WIRE-CLIENT-RECEIVES',
    reason: 'Nothing on AWS pushes messages to a client: it sends, and polls queues.',
    instead:
      from === 'kinesis'
        ? 'Let a Lambda function read them; it stands for whatever consumer you run.'
        : 'Draw an endpoint for what receives, or a Lambda function for what processes.',
    sourceUrl: SUBSCRIBE,
  }),
);

const pulled: readonly RefusedEnds[] = [
  {
    from: 'sqs',
    to: 'sns',
    ruleId: 'SQS-PULL-TARGET',
    reason: 'SQS never pushes: a queue waits until something polls it, and a topic cannot.',
    instead: 'Put a Lambda function between that reads the queue and publishes, or an EventBridge pipe.',
    sourceUrl: PIPES_SQS,
  },
  {
    from: 'sqs',
    to: 'endpoint',
    ruleId: 'SQS-PULL-TARGET',
    reason: 'SQS never pushes: a queue waits until something polls it, and it cannot call an address.',
    instead:
      'Put a Lambda function between that reads the queue and calls the endpoint, or subscribe the endpoint to a topic.',
    sourceUrl: PIPES_SQS,
  },
  {
    from: 'sqs',
    to: 'kinesis',
    ruleId: 'WIRE-SQS-FIREHOSE',
    reason: 'SQS never pushes: a queue cannot put records into a stream.',
    instead: 'Put a Lambda function between, or an EventBridge pipe with the queue as source and the stream as target.',
    sourceUrl: PIPES_API,
  },
  {
    from: 'kinesis',
    to: 'sqs',
    ruleId: 'WIRE-KINESIS-PUSH',
    reason: 'Kinesis never pushes: records are read by consumers, and a queue cannot read.',
    instead: 'Put a Lambda function between that reads the stream and sends, or an EventBridge pipe.',
    sourceUrl: PIPES_API,
  },
  {
    from: 'kinesis',
    to: 'sns',
    ruleId: 'WIRE-KINESIS-PUSH',
    reason: 'Kinesis never pushes: records are read by consumers, and a topic cannot read.',
    instead: 'Put a Lambda function between that reads the stream and publishes, or an EventBridge pipe.',
    sourceUrl: PIPES_API,
  },
  {
    from: 'kinesis',
    to: 'kinesis',
    ruleId: 'WIRE-KINESIS-PUSH',
    reason: 'Kinesis never pushes: one stream cannot read another.',
    instead:
      'Put a Lambda function between that reads one stream and puts records into the other, or an EventBridge pipe.',
    sourceUrl: PIPES_API,
  },
  {
    from: 'kinesis',
    to: 'endpoint',
    ruleId: 'WIRE-KINESIS-PUSH',
    reason: 'Kinesis never pushes: a stream cannot call an address.',
    instead: 'Put a Lambda function between that reads the stream and calls the endpoint.',
    sourceUrl: PIPES_API,
  },
];

const outside: readonly RefusedEnds[] = [
  {
    from: 'client',
    to: 'endpoint',
    ruleId: 'WIRE-OUTSIDE-AWS',
    reason: 'Both ends are outside AWS: nothing of this design carries that message.',
    instead: 'Let the client publish to a topic and subscribe the endpoint to it.',
    sourceUrl: SUBSCRIBE,
  },
  {
    from: 'step-functions',
    to: 'endpoint',
    ruleId: 'WIRE-SFN-ENDPOINT',
    reason: 'A state machine calls an address only through an EventBridge connection that holds its credentials.',
    instead: 'Publish to a topic that the endpoint subscribes to, or call a function that posts to it.',
    sourceUrl: HTTP_TASK,
  },
];

/** What a wire of kind send can join: a client or a function calls the API of the other end. */
export const sendEnds: Ends = {
  allowed: [
    { from: 'client', to: 'sqs', sourceUrl: SQS_SEND },
    { from: 'client', to: 'sns', sourceUrl: SNS_PUBLISH },
    { from: 'client', to: 'kinesis', sourceUrl: KINESIS_API },
    { from: 'client', to: 'lambda', sourceUrl: INVOKE },
    { from: 'lambda', to: 'sqs', sourceUrl: SQS_SEND },
    { from: 'lambda', to: 'sns', sourceUrl: SNS_PUBLISH },
    { from: 'lambda', to: 'kinesis', sourceUrl: KINESIS_API },
    { from: 'lambda', to: 'lambda', sourceUrl: INVOKE },
    { from: 'lambda', to: 'endpoint', sourceUrl: ROLE },
  ],
  refused: [...fromEndpoint, ...toClient, ...pulled, ...outside],
};
