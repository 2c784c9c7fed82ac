import { design } from './design.ts';
import { Stand } from './stand.ts';

/** A queue `q` with a dead-letter queue `dlq` of the same type, on a test stand; `retention` is that of the latter, seconds. */
export function withDeadLetters(
  properties: Record<string, boolean | number>,
  maxReceiveCount: number,
  retention = 345_600,
) {
  const { fifoQueue = false } = properties;
  return new Stand(
    design(
      { q: ['sqs', properties], dlq: ['sqs', { fifoQueue, messageRetentionPeriodSeconds: retention }] },
      { r: ['redrive', 'q', 'dlq', { maxReceiveCount }] },
    ),
  );
}
