import type { ResourceRecord } from '../../contract/edit.ts';
import type { Json } from '../../shared/json.ts';
import type { Dice } from './dice.ts';
import { type DraftDesign, isFifo } from './random-wire.ts';

type Properties = Record<string, Json>;

interface Ends {
  readonly from: ResourceRecord;
  readonly to: ResourceRecord;
}

/** Properties of a random wire that fit what it joins. */
export function wireProperties(kind: string, ends: Ends, dice: Dice, design: DraftDesign): Properties {
  const { from, to } = ends;
  switch (kind) {
    case 'send':
      return sendProperties(to, dice);
    case 'subscription':
      return subscriptionProperties(ends, dice, design);
    case 'redrive':
      return { maxReceiveCount: dice.between(3, 12) };
    case 'event-source-mapping':
      return from.type === 'sqs' ? queueMapping(from, dice) : streamMapping(dice, design);
    case 'receive':
      return {
        waitTimeSeconds: dice.pick([0, 1, 20]) ?? 20,
        maxNumberOfMessages: dice.between(1, 10),
        consumers: dice.between(1, 4),
      };
    case 'async-destination': {
      const conditions =
        to.type === 'lambda' ? ['on-success', 'on-failure'] : ['on-success', 'on-failure', 'dead-letter'];
      return { condition: dice.pick(conditions) ?? 'on-failure' };
    }
    case 'start-execution':
      return to.properties['stateMachineType'] === 'EXPRESS' && dice.shows(0.5) ? { invocation: 'sync' } : {};
    default:
      return {};
  }
}

function sendProperties(to: ResourceRecord, dice: Dice): Properties {
  if (to.type === 'lambda') return dice.shows(0.5) ? { invocationType: 'Event' } : {};
  if (to.type === 'kinesis') return { partitionKey: '{{group}}' };
  return isFifo(to) ? { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' } : {};
}

const FILTERS: readonly Properties[] = [
  { kind: ['order', { prefix: 'x-' }] },
  { store: [{ 'anything-but': ['closed'] }], amount: [{ numeric: ['>', 0, '<=', 100] }] },
  { $or: [{ kind: ['order'] }, { urgent: [{ exists: true }] }] },
];

function subscriptionProperties({ from, to }: Ends, dice: Dice, { resources }: DraftDesign): Properties {
  const letters = resources.filter(queue => queue.type === 'sqs' && queue !== to && isFifo(queue) === isFifo(to));
  const deadLetterQueue = dice.shows(0.4) ? dice.pick(letters) : undefined;
  const isWeb = String(to.properties['protocol']).startsWith('http');
  const filter = dice.shows(0.3) ? dice.pick(FILTERS) : undefined;
  return {
    ...((to.type === 'sqs' || isWeb) && dice.shows(0.5) && { rawMessageDelivery: true }),
    ...(filter !== undefined && {
      filterPolicy: filter,
      ...(dice.shows(0.3) && { filterPolicyScope: 'MessageBody' }),
    }),
    ...(isWeb && dice.shows(0.5) && { deliveryPolicy: { healthyRetryPolicy: { numRetries: dice.between(1, 20) } } }),
    ...(from.properties['archiveRetentionDays'] !== undefined && dice.shows(0.5) && { replayPolicy: REPLAY }),
    ...(deadLetterQueue !== undefined && { deadLetterQueue: deadLetterQueue.id }),
  };
}

const REPLAY = { PointType: 'Timestamp', StartingPoint: '2026-11-01T00:00:00.000Z' };

function mappingProperties(dice: Dice): Properties {
  return {
    ...(dice.shows(0.5) && { reportBatchItemFailures: true }),
    ...(dice.shows(0.25) && { eventCountMetrics: true, tags: { team: 'orders' } }),
    ...(dice.shows(0.03) && { enabled: false }),
  };
}

function queueMapping(from: ResourceRecord, dice: Dice): Properties {
  const isBatched = dice.shows(0.5) && !isFifo(from);
  const isFiltered = dice.shows(0.3);
  const isProvisioned = dice.shows(0.1);
  return {
    ...mappingProperties(dice),
    ...(isBatched && { batchSize: 100, maximumBatchingWindowSeconds: 5 }),
    ...(isProvisioned
      ? { minimumPollers: dice.between(2, 20), maximumPollers: dice.between(20, 200) }
      : dice.shows(0.5) && { maximumConcurrency: dice.between(2, 9) }),
    ...(isFiltered && {
      filterPatterns: [{ body: { kind: ['order'] } }],
      ...(dice.shows(0.2) && {
        kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      }),
    }),
  };
}

function streamMapping(dice: Dice, { resources }: DraftDesign): Properties {
  const destinations = resources.filter(other => (other.type === 'sqs' || other.type === 'sns') && !isFifo(other));
  const destination = dice.shows(0.5) ? dice.pick(destinations) : undefined;
  const hasTumblingWindow = dice.shows(0.1);
  const start = dice.pick(['LATEST', 'TRIM_HORIZON', 'AT_TIMESTAMP']) ?? 'LATEST';
  return {
    ...mappingProperties(dice),
    startingPosition: start,
    ...(start === 'AT_TIMESTAMP' && { startingPositionTimestampSeconds: 1_790_000_000 }),
    maximumRetryAttempts: dice.between(0, 10),
    bisectBatchOnFunctionError: true,
    ...(hasTumblingWindow
      ? { tumblingWindowSeconds: dice.between(1, 900) }
      : dice.shows(0.3) && { parallelizationFactor: dice.between(2, 10) }),
    ...(dice.shows(0.3) && { maximumRecordAgeSeconds: dice.between(60, 604_800) }),
    ...(dice.shows(0.3) && { batchSize: 500, maximumBatchingWindowSeconds: dice.between(0, 60) }),
    ...(dice.shows(0.5) && { enhancedFanOut: true }),
    ...(destination !== undefined && { onFailureDestination: destination.id }),
  };
}
