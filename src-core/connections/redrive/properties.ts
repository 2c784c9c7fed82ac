import { integer, limit, type PropertyTable, type ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind redrive. */
export const redriveProperties = {
  maxReceiveCount: integer({
    label: 'Maximum receives',
    help: 'How often a message can be received; on the receive after that it is moved to the dead-letter queue.',
    sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html',
    confidence: 'B',
    default: 10,
    minimum: 1,
    maximum: 1_000,
    unit: 'count',
  }),
} as const satisfies PropertyTable;

/** Values of {@link redriveProperties} with defaults applied. */
export type RedriveValues = ValuesOf<typeof redriveProperties>;

/** Documented numbers of redrive that nobody sets. */
export const redriveLimits = {
  /** A queue that feeds a function should allow at least so many receives. */
  receivesForFunctions: limit(5, 'count', 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html'),
} as const;
