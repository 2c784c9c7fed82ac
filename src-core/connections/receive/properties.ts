import type { DesignGraph, GraphConnection } from '../../contract/graph.ts';
import { decimal, integer, type PropertyTable, type ValuesOf } from '../../contract/property.ts';
import type { Seconds } from '../../shared/units.ts';

const RECEIVE = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html';
const POLLING =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html';
const VISIBILITY =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html';
const LIFECYCLE =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-architecture.html';

/** Properties of a wire of kind receive: the parameters of ReceiveMessage, and how the application works. */
export const receiveProperties = {
  waitTimeSeconds: integer({
    label: 'Wait time',
    help: 'How long a call waits for a message. 0 is short polling: it asks some of the servers and answers at once, maybe with nothing.',
    sourceUrl: POLLING,
    minimum: 0,
    maximum: 20,
    unit: 'seconds',
    placeholder: 'as the queue says',
  }),
  maxNumberOfMessages: integer({
    label: 'Messages a call',
    help: 'The most that one call gives. The application works on them one after the other, then calls again.',
    sourceUrl: RECEIVE,
    default: 1,
    minimum: 1,
    maximum: 10,
    unit: 'count',
  }),
  visibilityTimeoutSeconds: integer({
    label: 'Visibility timeout',
    help: 'How long the call hides what it gives. It must cover the work on all messages of the call.',
    sourceUrl: VISIBILITY,
    minimum: 0,
    maximum: 43_200,
    unit: 'seconds',
    placeholder: 'as the queue says',
  }),
  consumers: integer({
    label: 'Consumers',
    help: 'How many copies of the application poll side by side, each with one call at a time.',
    sourceUrl: LIFECYCLE,
    simulationOnly: true,
    default: 1,
    minimum: 1,
    maximum: 1_000,
    unit: 'count',
  }),
  processingMillis: integer({
    label: 'Work on a message',
    help: 'How long the application works on each message before it deletes it.',
    sourceUrl: VISIBILITY,
    simulationOnly: true,
    default: 100,
    minimum: 1,
    maximum: 43_200_000,
    unit: 'milliseconds',
  }),
  errorRate: decimal({
    label: 'Failing messages',
    help: 'Share of the messages that the application fails on; it leaves them to their visibility timeout.',
    sourceUrl: VISIBILITY,
    simulationOnly: true,
    default: 0,
    minimum: 0,
    maximum: 1,
    unit: 'share',
  }),
  pauseMillis: integer({
    label: 'Pause after an empty call',
    help: 'How long a short-polling application rests when a call gave nothing.',
    sourceUrl: POLLING,
    simulationOnly: true,
    default: 1_000,
    minimum: 10,
    maximum: 3_600_000,
    unit: 'milliseconds',
  }),
} as const satisfies PropertyTable;

/** Values of {@link receiveProperties} with defaults applied. */
export type ReceiveValues = ValuesOf<typeof receiveProperties>;

/** How long a call waits: as it says itself, else as its queue says. */
export function waitTimeOf({ from, properties }: GraphConnection<ReceiveValues>, graph: DesignGraph): Seconds {
  return properties.waitTimeSeconds ?? Number(graph.resource(from)?.properties['receiveMessageWaitTimeSeconds'] ?? 0);
}

/** How long a call hides what it gives: as it says itself, else as its queue says. */
export function visibilityTimeoutOf({ from, properties }: GraphConnection<ReceiveValues>, graph: DesignGraph): Seconds {
  return (
    properties.visibilityTimeoutSeconds ?? Number(graph.resource(from)?.properties['visibilityTimeoutSeconds'] ?? 0)
  );
}
