import { resourceGuard } from '../../contract/graph.ts';
import {
  choice,
  integer,
  limit,
  list,
  type PropertyTable,
  text,
  toggle,
  type ValuesOf,
} from '../../contract/property.ts';
import { tags } from '../../contract/tags.ts';

const QUEUE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html';
const GUIDE = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
const API = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference';

const fifoOnly = { fifoQueue: [true] } as const;

/** Properties of an SQS queue. */
export const sqsProperties = {
  queueName: text({
    label: 'Queue name',
    help: 'The name on AWS; left out, CloudFormation generates one, which lets the queue be replaced without a conflict.',
    sourceUrl: QUEUE,
    cloudFormation: 'QueueName',
    varies: true,
    maximumLength: 80,
    pattern: {
      expression: '^[A-Za-z0-9_-]+(\\.fifo)?$',
      meaning: 'letters, digits, hyphens and underscores; a FIFO queue ends in .fifo',
    },
    placeholder: 'generated',
  }),
  fifoQueue: toggle({
    label: 'FIFO queue',
    help: 'Keeps the order within a message group and drops duplicates sent within five minutes; it cannot be changed later.',
    sourceUrl: QUEUE,
    cloudFormation: 'FifoQueue',
    default: false,
  }),
  visibilityTimeoutSeconds: integer({
    label: 'Visibility timeout',
    help: 'How long a received message stays hidden from other consumers; not deleted by then, it is delivered again.',
    sourceUrl: `${GUIDE}/sqs-visibility-timeout.html`,
    cloudFormation: 'VisibilityTimeout',
    varies: true,
    default: 30,
    minimum: 0,
    maximum: 43_200,
    unit: 'seconds',
  }),
  messageRetentionPeriodSeconds: integer({
    label: 'Message retention period',
    help: 'How long a message is kept, counted from its first enqueue; then it expires, whatever state it is in.',
    sourceUrl: QUEUE,
    cloudFormation: 'MessageRetentionPeriod',
    varies: true,
    default: 345_600,
    minimum: 60,
    maximum: 1_209_600,
    unit: 'seconds',
  }),
  delaySeconds: integer({
    label: 'Delivery delay',
    help: 'How long a new message waits before any consumer can receive it.',
    sourceUrl: `${GUIDE}/sqs-delay-queues.html`,
    cloudFormation: 'DelaySeconds',
    default: 0,
    minimum: 0,
    maximum: 900,
    unit: 'seconds',
  }),
  receiveMessageWaitTimeSeconds: integer({
    label: 'Receive message wait time',
    help: 'How long a receive call waits for a message; 0 is short polling, which may answer empty although messages exist.',
    sourceUrl: `${GUIDE}/sqs-short-and-long-polling.html`,
    cloudFormation: 'ReceiveMessageWaitTimeSeconds',
    default: 0,
    minimum: 0,
    maximum: 20,
    unit: 'seconds',
  }),
  maximumMessageSizeBytes: integer({
    label: 'Maximum message size',
    help: 'Larger messages (body and attributes together) are rejected when they are sent.',
    sourceUrl: QUEUE,
    cloudFormation: 'MaximumMessageSize',
    default: 1_048_576,
    minimum: 1_024,
    maximum: 1_048_576,
    unit: 'bytes',
  }),
  contentBasedDeduplication: toggle({
    label: 'Content-based deduplication',
    help: 'Takes the SHA-256 of the body as deduplication id where the sender gives none; attributes do not count.',
    sourceUrl: `${API}/API_CreateQueue.html`,
    cloudFormation: 'ContentBasedDeduplication',
    default: false,
    appliesWhen: fifoOnly,
  }),
  deduplicationScope: choice({
    label: 'Deduplication scope',
    help: 'Whether duplicates are looked for in the whole queue or within each message group.',
    sourceUrl: QUEUE,
    cloudFormation: 'DeduplicationScope',
    default: 'queue',
    options: { queue: 'Whole queue', messageGroup: 'Each message group' },
    appliesWhen: fifoOnly,
  }),
  fifoThroughputLimit: choice({
    label: 'FIFO throughput limit',
    help: 'Per message group, together with deduplication per group, is high-throughput mode.',
    sourceUrl: `${GUIDE}/high-throughput-fifo.html`,
    cloudFormation: 'FifoThroughputLimit',
    default: 'perQueue',
    options: { perQueue: 'Per queue', perMessageGroupId: 'Per message group' },
    appliesWhen: fifoOnly,
  }),
  redrivePermission: choice({
    label: 'Redrive permission',
    help: 'Which queues may use this queue as their dead-letter queue.',
    sourceUrl: `${GUIDE}/sqs-dead-letter-queues.html`,
    cloudFormation: 'RedriveAllowPolicy.redrivePermission',
    default: 'allowAll',
    options: { allowAll: 'All queues', denyAll: 'No queue', byQueue: 'The queues listed' },
  }),
  redriveSourceQueues: list({
    label: 'Redrive source queues',
    help: 'Ids of up to ten queues of this design that may send their dead letters here.',
    sourceUrl: `${GUIDE}/sqs-dead-letter-queues.html`,
    appliesWhen: { redrivePermission: ['byQueue'] },
  }),
  sqsManagedSseEnabled: toggle({
    label: 'SSE-SQS encryption',
    help: 'Encrypts messages at rest with keys that SQS owns; on AWS it is on unless a KMS key is given.',
    sourceUrl: `${GUIDE}/sqs-server-side-encryption.html`,
    cloudFormation: 'SqsManagedSseEnabled',
    default: true,
  }),
  kmsMasterKeyId: text({
    label: 'KMS key',
    help: 'Key id, ARN or alias for SSE-KMS; other services cannot write to a queue that uses alias/aws/sqs.',
    sourceUrl: `${GUIDE}/sqs-key-management.html`,
    cloudFormation: 'KmsMasterKeyId',
    placeholder: 'none',
  }),
  kmsDataKeyReusePeriodSeconds: integer({
    label: 'Data key reuse period',
    help: 'How long SQS reuses a data key before it calls KMS again; shorter means more KMS calls.',
    sourceUrl: QUEUE,
    cloudFormation: 'KmsDataKeyReusePeriodSeconds',
    default: 300,
    minimum: 60,
    maximum: 86_400,
    unit: 'seconds',
  }),
  tags: tags(`${GUIDE}/sqs-queue-tags.html`),
} as const satisfies PropertyTable;

/** Values of {@link sqsProperties} with defaults applied. */
export type SqsValues = ValuesOf<typeof sqsProperties>;

/** Whether a resource is an SQS queue. */
export const isQueue = resourceGuard<SqsValues>('sqs');

/** Documented numbers of SQS that nobody sets. */
export const sqsLimits = {
  /** Messages in one send, receive or delete batch call. */
  messagesPerBatch: limit(10, 'count', `${GUIDE}/quotas-messages.html`),
  /** Bytes of one batch call, all messages together. */
  batchBytes: limit(1_048_576, 'bytes', `${API}/API_SendMessageBatch.html`),
  /** Messages in flight at once; a standard queue answers OverLimit to short polls beyond it, a FIFO queue nothing. */
  inFlightMessages: limit(120_000, 'count', `${GUIDE}/quotas-queues.html`),
  /** How far into a FIFO backlog SQS looks for available groups. */
  fifoLookAheadMessages: limit(120_000, 'count', `${GUIDE}/FIFO-queues-understanding-logic.html`),
  /** Deduplication interval, from the first accepted send; fixed. */
  deduplicationIntervalSeconds: limit(300, 'seconds', `${GUIDE}/FIFO-queues-exactly-once-processing.html`),
  /** Calls per second and API action of a FIFO queue in normal mode; a batch is one call. */
  fifoCallsPerSecond: limit(300, 'per-second', `${GUIDE}/quotas-messages.html`),
  /** Messages per second of a FIFO queue in normal mode with full batches. */
  fifoMessagesPerSecond: limit(3_000, 'per-second', `${GUIDE}/quotas-messages.html`),
  /** Calls per second and API action in high-throughput mode in the largest Regions. */
  fifoHighThroughputCallsPerSecond: limit(70_000, 'per-second', `${GUIDE}/quotas-messages.html`),
  /** Calls per second of one partition (about one message group) in high-throughput mode. */
  fifoPartitionCallsPerSecond: limit(300, 'per-second', `${GUIDE}/partitions-and-data-distribution.html`),
  /** Longest time a message can be hidden, counted from its receive. */
  longestHiddenSeconds: limit(43_200, 'seconds', `${API}/API_ChangeMessageVisibility.html`),
  /** Fastest that a message move task goes. */
  moveTaskMessagesPerSecond: limit(500, 'per-second', `${API}/API_StartMessageMoveTask.html`),
  /** User message attributes of one message. */
  messageAttributes: limit(10, 'count', `${GUIDE}/quotas-messages.html`),
  /** Characters of a message group id or deduplication id. */
  groupIdCharacters: limit(128, 'count', `${GUIDE}/quotas-messages.html`),
  /** Above this AWS advises against more tags; it does not refuse them. */
  recommendedTags: limit(50, 'count', `${GUIDE}/sqs-queue-tags.html`),
  /** Source queues that a redrive allow policy can list. */
  redriveSourceQueues: limit(10, 'count', QUEUE),
  /** Servers that a standard queue is spread over. AWS names no number: a model. */
  servers: limit(4, 'count', `${GUIDE}/sqs-short-and-long-polling.html`, 'C'),
  /** How many of them a short poll asks at least; at most one more. A model. */
  serversAskedByShortPoll: limit(2, 'count', `${GUIDE}/sqs-short-and-long-polling.html`, 'C'),
  /** Visible messages from which on every few servers hold enough for a receive. A model. */
  messagesOfSmallQueue: limit(1_000, 'count', `${GUIDE}/sqs-short-and-long-polling.html`, 'C'),
  /** Share of the in-flight messages above which a tenant of a fair queue can be noisy. */
  noisyTenantShare: limit(0.1, 'share', `${GUIDE}/sqs-fair-queues.html`),
  /** In-flight messages a tenant of a fair queue needs at least to be noisy. */
  noisyTenantInFlightMessages: limit(30, 'count', `${GUIDE}/sqs-fair-queues.html`),
} as const;
