import type { SimulationContext } from './behaviour.ts';
import { waitBeforeNextAttempt } from './caller-retries.ts';
import type { CallError, CallResult, Message, ReplyTo } from './message.ts';
import type { AcceptAnswer, WorkEnd } from './service-api.ts';

/** A message that a wire carries: from the moment it is handed over until the other end has taken or refused it. */
export interface Passenger {
  readonly message: Message;
  readonly replyTo: ReplyTo | undefined;
  attempt: number;
}

/** What a wire that carries messages remembers. Plain data. */
export interface TransitState {
  /** Messages on the way, or waiting to be tried again. */
  carrying: number;
}

/** A wire that carries nothing. */
export function emptyTransit(): TransitState {
  return { carrying: 0 };
}

/** Sets a message on its way; it comes to the other end as the event `message.arrived`. */
export function depart(
  state: TransitState,
  message: Message,
  replyTo: ReplyTo | undefined,
  context: SimulationContext,
): void {
  state.carrying += 1;
  const passenger: Passenger = { message, replyTo, attempt: 1 };
  context.travel(message, 'message.arrived', passenger);
}

/** What became of a message at the other end. */
export type Landing =
  | { readonly as: 'taken'; readonly answer: AcceptAnswer }
  | { readonly as: 'waiting' }
  | { readonly as: 'refused'; readonly error: CallError };

/**
 * Settles what the other end answered: taken; refused and tried again later (the event `message.arrived` comes again);
 * or refused for good, which ends the message as `rejected`.
 */
export function land(
  state: TransitState,
  passenger: Passenger,
  result: CallResult<AcceptAnswer>,
  context: SimulationContext,
): Landing {
  if (result.ok) {
    state.carrying -= 1;
    return { as: 'taken', answer: result.value };
  }
  const { error } = result;
  const wait = waitBeforeNextAttempt(error, passenger.attempt);
  if (wait !== undefined) {
    passenger.attempt += 1;
    context.count('retried');
    context.record('call.refused', passenger.message, { reason: `${error.code}: ${error.message}` });
    context.schedule(wait, 'message.arrived', passenger);
    return { as: 'waiting' };
  }
  state.carrying -= 1;
  context.count('refused');
  context.finish(passenger.message, 'rejected', `${error.code}: ${error.message}`);
  answer(passenger, { outcome: 'error', error: error.code, cause: error.message }, context);
  return { as: 'refused', error };
}

/** Tells whoever asked how it went. */
export function answer(passenger: Passenger, end: WorkEnd, context: SimulationContext): void {
  if (passenger.replyTo !== undefined) context.reply(passenger.replyTo, end);
}
