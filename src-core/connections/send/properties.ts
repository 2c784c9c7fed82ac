import { choice, integer, type PropertyTable, text, type ValuesOf } from '../../contract/property.ts';

const SEND = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html';

/** Properties of a wire of kind send: the parameters of the API call. */
export const sendProperties = {
  invocationType: choice({
    label: 'Invocation type',
    help: 'For a function: wait for its answer, or hand the event to Lambda’s queue, which retries it twice.',
    sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
    appliesTo: [{ service: 'lambda' }],
    default: 'RequestResponse',
    options: { RequestResponse: 'Wait for the answer', Event: 'Asynchronous event' },
  }),
  messageGroupId: text({
    label: 'Message group id',
    help: 'Required for FIFO: order is kept within a group. On a standard queue it names the tenant of a fair queue.',
    sourceUrl: SEND,
    appliesTo: [{ service: 'sqs' }, { service: 'sns' }],
    maximumLength: 128,
    placeholder: '{{group}}',
  }),
  messageDeduplicationId: text({
    label: 'Message deduplication id',
    help: 'FIFO only: a message with an id seen in the last five minutes is accepted and not stored again.',
    sourceUrl: SEND,
    appliesTo: [
      { service: 'sqs', has: { fifoQueue: [true] } },
      { service: 'sns', has: { fifoTopic: [true] } },
    ],
    maximumLength: 128,
    placeholder: '{{n}}',
  }),
  partitionKey: text({
    label: 'Partition key',
    help: 'For a stream: records of one key go to one shard and keep their order.',
    sourceUrl: 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html',
    appliesTo: [{ service: 'kinesis' }],
    default: '{{group}}',
    maximumLength: 256,
  }),
  delaySeconds: integer({
    label: 'Message delay',
    help: 'Hides this message on a standard queue for a while, whatever the queue’s own delay; FIFO queues refuse it.',
    sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html',
    appliesTo: [{ service: 'sqs', has: { fifoQueue: [false] } }],
    minimum: 0,
    maximum: 900,
    unit: 'seconds',
    placeholder: 'as the queue says',
  }),
  messagesPerInput: integer({
    label: 'Messages per input',
    help: 'How many messages the sender makes for each message it processes.',
    sourceUrl: SEND,
    simulationOnly: true,
    default: 1,
    minimum: 1,
    maximum: 1_000,
    unit: 'count',
  }),
} as const satisfies PropertyTable;

/** Values of {@link sendProperties} with defaults applied. */
export type SendValues = ValuesOf<typeof sendProperties>;
