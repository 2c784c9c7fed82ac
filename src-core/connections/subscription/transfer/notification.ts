import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection, GraphResource } from '../../../contract/graph.ts';
import { type Message, type MessageChanges, NO_ATTRIBUTES } from '../../../contract/message.ts';
import type { Publication } from '../../../contract/service-api.ts';
import { isEndpoint } from '../../../services/endpoint/properties.ts';
import { virtualTimestamp } from '../../../shared/virtual-time.ts';
import type { SubscriptionValues } from '../properties.ts';

type Subscription = GraphConnection<SubscriptionValues>;

/** The protocol of a subscription: how SNS calls the kind of its target. */
export function protocolOf(target: GraphResource | undefined): string {
  if (isEndpoint(target)) return target.properties.protocol;
  return target?.type ?? 'unknown';
}

/** What the copy for one subscription looks like: raw, in SNS's envelope, or as the event of a function. */
export function notificationFor(
  subscription: Subscription,
  publication: Publication,
  context: SimulationContext,
): MessageChanges {
  const target = context.target;
  const topic = context.source;
  const protocol = protocolOf(target);
  const ownBody = publication.bodies?.[protocol] ?? publication.bodies?.['default'];
  const isRaw = subscription.properties.rawMessageDelivery && RAW_PROTOCOLS.has(protocol);
  const { groupId, deduplicationId } = idsFor(publication, target);
  const attributes = isRaw && protocol === 'sqs' ? publication.message.attributes : NO_ATTRIBUTES;
  if (isRaw) return { body: ownBody, attributes, groupId, deduplicationId, subject: undefined };
  const body = ownBody ?? publication.message.body;
  const envelope = envelopeOf(subscription, topic, publication, body, context);
  const text = protocol === 'lambda' ? functionEvent(subscription, envelope) : JSON.stringify(envelope);
  return { body: text, attributes, groupId, deduplicationId, subject: undefined };
}

const RAW_PROTOCOLS: ReadonlySet<string> = new Set(['sqs', 'http', 'https']);
const NO_IDS = { groupId: undefined, deduplicationId: undefined };

// FIFO ids go on to FIFO queues; a standard topic's group id goes on to standard queues, for fair queues.
function idsFor(
  publication: Publication,
  target: GraphResource | undefined,
): Pick<MessageChanges, 'groupId' | 'deduplicationId'> {
  const isFifoTarget = target?.properties['fifoQueue'] === true;
  const isFifoTopic = publication.sequenceNumber !== undefined;
  if (isFifoTarget) {
    return { groupId: publication.message.groupId, deduplicationId: publication.deduplicationId };
  }
  const keepsGroup = !isFifoTopic && target?.type === 'sqs' && publication.message.groupId !== undefined;
  return keepsGroup ? { groupId: publication.message.groupId, deduplicationId: undefined } : NO_IDS;
}

/** @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html */
function envelopeOf(
  subscription: Subscription,
  topic: GraphResource | undefined,
  publication: Publication,
  body: string,
  context: SimulationContext,
) {
  const { message, sequenceNumber } = publication;
  const topicArn = `arn:aws:sns:us-east-1:123456789012:${topic?.name ?? subscription.from}`;
  const attributes = attributesOf(message);
  return {
    Type: 'Notification',
    MessageId: message.id,
    ...(sequenceNumber === undefined ? {} : { SequenceNumber: sequenceNumber }),
    TopicArn: topicArn,
    ...(message.subject === undefined ? {} : { Subject: message.subject }),
    Message: body,
    Timestamp: virtualTimestamp(context.nowMillis),
    ...(sequenceNumber === undefined
      ? {
          SignatureVersion: topic?.properties['signatureVersion'] ?? '1',
          Signature: 'simulated',
          SigningCertURL: 'https://sns.us-east-1.amazonaws.com/SimpleNotificationService.pem',
        }
      : {}),
    UnsubscribeURL: `https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${topicArn}:${subscription.id}`,
    ...(attributes === undefined ? {} : { MessageAttributes: attributes }),
  };
}

function attributesOf(message: Message) {
  const entries = Object.entries(message.attributes);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.map(([name, { type, value }]) => [name, { Type: type, Value: value }]));
}

function functionEvent(subscription: Subscription, envelope: object): string {
  return JSON.stringify({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `arn:aws:sns:us-east-1:123456789012:${subscription.from}:${subscription.id}`,
        Sns: envelope,
      },
    ],
  });
}

/** The form in which a dead-letter queue gets what a function could not be given: the notification itself. */
export function deadLetterBody(
  subscription: Subscription,
  publication: Publication,
  copy: Message,
  context: SimulationContext,
): string {
  const target = context.target;
  if (target?.type !== 'lambda') return copy.body;
  const topic = context.source;
  const body = publication.bodies?.['lambda'] ?? publication.bodies?.['default'] ?? publication.message.body;
  return JSON.stringify(envelopeOf(subscription, topic, publication, body, context));
}
