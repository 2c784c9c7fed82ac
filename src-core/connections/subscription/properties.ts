import { choice, json, limit, type PropertyTable, reference, toggle, type ValuesOf } from '../../contract/property.ts';

const SUBSCRIPTION =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html';
const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';
const RETRIES = `${GUIDE}/sns-message-delivery-retries.html`;
const CONSTRAINTS = `${GUIDE}/subscription-filter-policy-constraints.html`;

const WEB = { service: 'endpoint', has: { protocol: ['http', 'https'] } };

/** Properties of a wire of kind subscription. */
export const subscriptionProperties = {
  rawMessageDelivery: toggle({
    label: 'Raw message delivery',
    help: 'Delivers the published body as it is, without the JSON envelope of SNS; for SQS, HTTP and HTTPS.',
    appliesTo: [{ service: 'sqs' }, WEB],
    sourceUrl: `${GUIDE}/sns-large-payload-raw-message-delivery.html`,
    cloudFormation: 'RawMessageDelivery',
    default: false,
  }),
  filterPolicy: json({
    label: 'Filter policy',
    help: 'Only messages that match are delivered; left out, every message is.',
    sourceUrl: `${GUIDE}/sns-message-filtering.html`,
    cloudFormation: 'FilterPolicy',
    placeholder: '{ "kind": ["order"] }',
  }),
  filterPolicyScope: choice({
    label: 'Filter policy scope',
    help: 'Whether the filter looks at the message attributes or at the JSON body.',
    sourceUrl: SUBSCRIPTION,
    cloudFormation: 'FilterPolicyScope',
    default: 'MessageAttributes',
    options: { MessageAttributes: 'Message attributes', MessageBody: 'Message body' },
  }),
  deadLetterQueue: reference({
    label: 'Dead-letter queue',
    help: 'Takes messages that cannot be delivered after all retries; without one they are discarded.',
    sourceUrl: `${GUIDE}/sns-dead-letter-queues.html`,
    services: ['sqs'],
  }),
  deliveryPolicy: json({
    label: 'Delivery policy',
    help: 'Retries of HTTP and HTTPS endpoints; left out, three retries twenty seconds apart.',
    appliesTo: [WEB],
    sourceUrl: RETRIES,
    cloudFormation: 'DeliveryPolicy',
    placeholder: '{ "healthyRetryPolicy": { "numRetries": 3 } }',
  }),
  replayPolicy: json({
    label: 'Replay policy',
    help: 'Delivers archived messages of a FIFO topic again from a point in time.',
    appliesFrom: [{ service: 'sns', has: { fifoTopic: [true] } }],
    sourceUrl: `${GUIDE}/message-archiving-and-replay-subscriber.html`,
    cloudFormation: 'ReplayPolicy',
  }),
} as const satisfies PropertyTable;

/** Values of {@link subscriptionProperties} with defaults applied. */
export type SubscriptionValues = ValuesOf<typeof subscriptionProperties>;

/** Documented numbers of filter and delivery policies. */
export const subscriptionLimits = {
  filterPolicyKeys: limit(5, 'count', CONSTRAINTS),
  filterPolicyCombinations: limit(150, 'count', CONSTRAINTS),
  filterPolicyBytes: limit(262_144, 'bytes', CONSTRAINTS),
  /** Defaults and bounds of `healthyRetryPolicy`. */
  minDelayTargetSeconds: limit(20, 'seconds', RETRIES),
  maxDelayTargetSeconds: limit(20, 'seconds', RETRIES),
  numRetries: limit(3, 'count', RETRIES),
  greatestNumRetries: limit(100, 'count', RETRIES),
  greatestDelaySeconds: limit(3_600, 'seconds', RETRIES),
  /** Sum of all delays of an HTTP or HTTPS delivery policy. */
  totalDelaySeconds: limit(3_600, 'seconds', RETRIES),
} as const;

/** Values of `backoffFunction` in a delivery policy. */
export const BACKOFF_FUNCTIONS: readonly string[] = ['arithmetic', 'exponential', 'geometric', 'linear'];
