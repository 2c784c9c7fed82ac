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

const TOPIC = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html';
const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';
const QUOTAS = 'https://docs.aws.amazon.com/general/latest/gr/sns.html';
const FEATURES = 'https://aws.amazon.com/sns/features/';
const STATUS = `${GUIDE}/sns-topic-attributes.html`;
const HIGH_THROUGHPUT = 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sns.FifoThroughputScope.html';

const fifoOnly = { fifoTopic: [true] } as const;

/** Properties of an SNS topic. */
export const snsProperties = {
  topicName: text({
    label: 'Topic name',
    help: 'The name on AWS; left out, CloudFormation generates one.',
    sourceUrl: TOPIC,
    cloudFormation: 'TopicName',
    varies: true,
    maximumLength: 256,
    pattern: {
      expression: '^[A-Za-z0-9_-]+(\\.fifo)?$',
      meaning: 'letters, digits, hyphens and underscores; a FIFO topic ends in .fifo',
    },
    placeholder: 'generated',
  }),
  fifoTopic: toggle({
    label: 'FIFO topic',
    help: 'Keeps the order within a message group and drops duplicates; delivers to SQS queues only and cannot be changed later.',
    sourceUrl: TOPIC,
    cloudFormation: 'FifoTopic',
    default: false,
  }),
  displayName: text({
    label: 'Display name',
    help: 'The sender that people see in e-mails and text messages; SMS shows the first ten characters.',
    sourceUrl: TOPIC,
    cloudFormation: 'DisplayName',
    maximumLength: 100,
  }),
  contentBasedDeduplication: toggle({
    label: 'Content-based deduplication',
    help: 'Takes the SHA-256 of the body as deduplication id where the publisher gives none.',
    sourceUrl: `${GUIDE}/fifo-message-dedup.html`,
    cloudFormation: 'ContentBasedDeduplication',
    default: false,
    appliesWhen: fifoOnly,
  }),
  fifoThroughputScope: choice({
    label: 'FIFO throughput scope',
    help: 'Per message group lifts the topic to the quota of the account; duplicates are then looked for within each group.',
    sourceUrl: TOPIC,
    cloudFormation: 'FifoThroughputScope',
    default: 'Topic',
    options: { Topic: 'Whole topic', MessageGroup: 'Each message group' },
    appliesWhen: fifoOnly,
  }),
  archiveRetentionDays: integer({
    label: 'Archive retention',
    help: 'Keeps published messages so that a subscription can replay them; left out, nothing is archived.',
    sourceUrl: `${GUIDE}/message-archiving-and-replay-topic-owner.html`,
    minimum: 1,
    maximum: 365,
    unit: 'days',
    appliesWhen: fifoOnly,
  }),
  maximumMessageSizeBytes: integer({
    label: 'Maximum message size',
    help: 'Above 262,144 B the topic delivers only to SQS, Lambda and Firehose, to at most 100 subscriptions.',
    sourceUrl: `${GUIDE}/large-message-payloads.html`,
    cloudFormation: 'MaximumMessageSize',
    default: 262_144,
    minimum: 1_024,
    maximum: 1_048_576,
    unit: 'bytes',
  }),
  kmsMasterKeyId: text({
    label: 'KMS key',
    help: 'Key id, ARN or alias that encrypts messages at rest; without one a topic is not encrypted with a KMS key.',
    sourceUrl: `${GUIDE}/sns-key-management.html`,
    cloudFormation: 'KmsMasterKeyId',
    placeholder: 'none',
  }),
  signatureVersion: choice({
    label: 'Signature version',
    help: 'How notifications are signed; SHA-256 is recommended for HTTP and HTTPS subscribers.',
    sourceUrl: TOPIC,
    cloudFormation: 'SignatureVersion',
    default: '1',
    options: { '1': '1 (SHA-1)', '2': '2 (SHA-256)' },
  }),
  tracingConfig: choice({
    label: 'Tracing',
    help: 'Active sends X-Ray trace data for what is published; standard topics only.',
    sourceUrl: `${GUIDE}/sns-active-tracing.html`,
    confidence: 'B',
    cloudFormation: 'TracingConfig',
    default: 'PassThrough',
    options: { PassThrough: 'Pass through', Active: 'Active' },
  }),
  deliveryStatusProtocols: list({
    label: 'Delivery status logs',
    help: 'Kinds of endpoints whose failed deliveries are written to CloudWatch Logs.',
    sourceUrl: STATUS,
    options: ['http/s', 'sqs', 'lambda', 'firehose', 'application'],
    placeholder: 'none',
  }),
  deliveryStatusSamplePercent: integer({
    label: 'Logged successes',
    help: 'Share of the successful deliveries that is logged beside the failed ones; left out, only failures are.',
    sourceUrl: STATUS,
    minimum: 0,
    maximum: 100,
    unit: 'percent',
    placeholder: 'failures only',
  }),
  tags: tags(TOPIC),
} as const satisfies PropertyTable;

/** Values of {@link snsProperties} with defaults applied. */
export type SnsValues = ValuesOf<typeof snsProperties>;

/** Whether a resource is an SNS topic. */
export const isTopic = resourceGuard<SnsValues>('sns');

/** Documented numbers of SNS that nobody sets. */
export const snsLimits = {
  subscriptionsPerStandardTopic: limit(12_500_000, 'count', QUOTAS),
  subscriptionsPerFifoTopic: limit(100, 'count', FEATURES),
  /** Subscriptions of a topic that takes messages above {@link snsLimits.largeMessageBytes}. */
  subscriptionsPerLargeMessageTopic: limit(100, 'count', `${GUIDE}/large-message-payloads.html`),
  /** A topic whose maximum message size is above this delivers to SQS, Lambda and Firehose only. */
  largeMessageBytes: limit(262_144, 'bytes', `${GUIDE}/large-message-payloads.html`),
  filterPoliciesPerTopic: limit(200, 'count', `${GUIDE}/subscription-filter-policy-constraints.html`),
  tags: limit(50, 'count', TOPIC),
  messagesPerBatch: limit(10, 'count', 'https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html'),
  /** E-mails per second and subscription; above it the subscription is disabled. */
  emailsPerSecond: limit(10, 'per-second', 'https://repost.aws/knowledge-center/sns-email-subscription-disabled'),
  publishesPerSecond: limit(30_000, 'per-second', QUOTAS, 'B'),
  fifoMessagesPerSecond: limit(3_000, 'per-second', HIGH_THROUGHPUT),
  fifoGroupMessagesPerSecond: limit(300, 'per-second', HIGH_THROUGHPUT),
  deduplicationIntervalSeconds: limit(300, 'seconds', `${GUIDE}/fifo-message-dedup.html`),
  /** After this a subscription that nobody confirmed is removed. */
  confirmationSeconds: limit(172_800, 'seconds', `${GUIDE}/sns-delete-subscription-topic.html`),
  /** Message attributes that raw delivery to a queue can carry; a message with more is dropped. */
  rawDeliveryAttributes: limit(10, 'count', `${GUIDE}/sns-large-payload-raw-message-delivery.html`),
  /** Longest time SNS waits for an HTTP or HTTPS endpoint. */
  httpTimeoutSeconds: limit(15, 'seconds', `${GUIDE}/SendMessageToHttp.prepare.html`),
} as const;

/** A phase of a delivery retry policy: so many attempts, waiting from the first to the last number of seconds. */
export interface RetryPhase {
  readonly attempts: number;
  readonly firstDelaySeconds: number;
  readonly lastDelaySeconds: number;
}

/**
 * Retries of SNS by kind of endpoint, in the order of their phases (immediate, pre-backoff, backoff, post-backoff).
 * HTTP and HTTPS follow the subscription's delivery policy instead.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export const snsRetryPhases = {
  awsManaged: [
    { attempts: 3, firstDelaySeconds: 0, lastDelaySeconds: 0 },
    { attempts: 2, firstDelaySeconds: 1, lastDelaySeconds: 1 },
    { attempts: 10, firstDelaySeconds: 1, lastDelaySeconds: 20 },
    { attempts: 100_000, firstDelaySeconds: 20, lastDelaySeconds: 20 },
  ],
  customerManaged: [
    { attempts: 2, firstDelaySeconds: 10, lastDelaySeconds: 10 },
    { attempts: 10, firstDelaySeconds: 10, lastDelaySeconds: 600 },
    { attempts: 38, firstDelaySeconds: 600, lastDelaySeconds: 600 },
  ],
} as const satisfies Readonly<Record<string, readonly RetryPhase[]>>;
