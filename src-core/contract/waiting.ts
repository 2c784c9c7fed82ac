import type { SimulationContext } from './behaviour.ts';
import type { ReplyTo } from './message.ts';

/** Adds a request to those that wait; a later one of the same element takes the place of its earlier one. */
export function keepWaiting(waiting: ReplyTo[], replyTo: ReplyTo): void {
  let place = 0;
  while (place < waiting.length && waiting[place]?.element !== replyTo.element) place += 1;
  waiting[place] = replyTo;
}

/** Tells everybody who waits, in the order in which they came; nobody waits any more then. */
export function answerWaiting(waiting: ReplyTo[], context: SimulationContext): void {
  for (const replyTo of waiting) context.reply(replyTo);
  // Setting the length would throw away the room that the next one to wait needs.
  while (waiting.length > 0) waiting.pop();
}
