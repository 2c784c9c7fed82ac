import type { SimulationContext } from './behaviour.ts';
import type { Message } from './message.ts';

/** Longest body, in characters, that the trace tells; a longer one would cost more than the search for it is worth. */
const LONGEST_BODY_TOLD = 500;

/** Adds the line `message.sent` to the trace: with the message's group or partition key, its poison, and its body if that is short. */
export function recordSent(context: SimulationContext, message: Message, reason?: string): void {
  if (!context.isTracing) return;
  const key = message.groupId ?? message.partitionKey;
  context.record('message.sent', message, {
    reason,
    detail: {
      ...(key === undefined ? {} : { key }),
      ...(context.isPoison(message) ? { isPoison: true } : {}),
      ...(message.body.length > LONGEST_BODY_TOLD ? {} : { body: message.body }),
    },
  });
}
