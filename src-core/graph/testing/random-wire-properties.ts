import type { ResourceRecord } from '../../contract/edit.ts';
import type { Json } from '../../shared/json.ts';
import type { DraftDesign } from './random-wire.ts';

/** Properties of a random wire that fit what it joins. */
export function wireProperties(
  kind: string,
  from: ResourceRecord,
  to: ResourceRecord,
  dice: readonly number[],
  design: DraftDesign,
): Record<string, Json> {
  switch (kind) {
    case 'send':
      return sendProperties(to, dice);
    case 'subscription':
      return subscriptionProperties(to, dice, design);
    case 'redrive':
      return { maxReceiveCount: 3 + ((dice[0] ?? 0) % 10) };
    case 'event-source-mapping':
      return mappingProperties(from, dice, design);
    case 'async-destination': {
      const conditions =
        to.type === 'lambda' ? ['on-success', 'on-failure'] : ['on-success', 'on-failure', 'dead-letter'];
      return { condition: conditions[(dice[0] ?? 0) % conditions.length] ?? 'on-failure' };
    }
    case 'start-execution':
      return to.properties['stateMachineType'] === 'EXPRESS' && isEven(dice[0]) ? { invocation: 'sync' } : {};
    default:
      return {};
  }
}

const isEven = (die: number | undefined) => (die ?? 0) % 2 === 0;

function sendProperties(to: ResourceRecord, dice: readonly number[]): Record<string, Json> {
  if (to.type === 'lambda') return isEven(dice[0]) ? { invocationType: 'Event' } : {};
  if (to.type === 'kinesis') return { partitionKey: '{{group}}' };
  if (to.properties['fifoQueue'] !== true && to.properties['fifoTopic'] !== true) return {};
  return { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' };
}

function subscriptionProperties(
  to: ResourceRecord,
  dice: readonly number[],
  { resources }: DraftDesign,
): Record<string, Json> {
  const queues = resources.filter(
    ({ type, properties }) => type === 'sqs' && properties['fifoQueue'] !== true && !properties['kmsMasterKeyId'],
  );
  const deadLetterQueue = queues[(dice[1] ?? 0) % Math.max(1, queues.length)];
  const isFifo = to.properties['fifoQueue'] === true;
  return {
    ...(to.type === 'sqs' && isEven(dice[0]) && { rawMessageDelivery: true }),
    ...((dice[2] ?? 0) % 3 === 0 && { filterPolicy: { kind: ['order', { prefix: 'x-' }] } }),
    ...(deadLetterQueue !== undefined && deadLetterQueue !== to && !isFifo && isEven(dice[3])
      ? { deadLetterQueue: deadLetterQueue.id }
      : {}),
  };
}

function mappingProperties(
  from: ResourceRecord,
  dice: readonly number[],
  { resources }: DraftDesign,
): Record<string, Json> {
  const report: Record<string, Json> = {
    ...(isEven(dice[0]) && { reportBatchItemFailures: true }),
    ...((dice[5] ?? 0) % 4 === 0 && { eventCountMetrics: true, tags: { team: 'orders' } }),
  };
  if (from.type === 'sqs') {
    const isFifo = from.properties['fifoQueue'] === true;
    return {
      ...report,
      ...(isEven(dice[1]) && !isFifo && { batchSize: 100, maximumBatchingWindowSeconds: 5 }),
      ...(isEven(dice[2]) && { maximumConcurrency: 2 + ((dice[3] ?? 0) % 100) }),
      ...((dice[4] ?? 0) % 3 === 0 && { filterPatterns: [{ body: { kind: ['order'] } }] }),
    };
  }
  const destinations = resources.filter(
    ({ type, properties }) =>
      (type === 'sqs' || type === 'sns') && properties['fifoQueue'] !== true && properties['fifoTopic'] !== true,
  );
  const destination = destinations[(dice[1] ?? 0) % Math.max(1, destinations.length)];
  return {
    ...report,
    startingPosition: isEven(dice[2]) ? 'LATEST' : 'TRIM_HORIZON',
    maximumRetryAttempts: 3,
    bisectBatchOnFunctionError: true,
    ...(isEven(dice[3]) && { enhancedFanOut: true }),
    ...(destination !== undefined && isEven(dice[4]) && { onFailureDestination: destination.id }),
  };
}
