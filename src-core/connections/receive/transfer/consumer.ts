import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection } from '../../../contract/graph.ts';
import type { CallResult, ReplyTo } from '../../../contract/message.ts';
import type { ReceivedMessage } from '../../../contract/received-message.ts';
import type { ClientApi, QueueApi, WorkEnd } from '../../../contract/service-api.ts';
import type { Millis } from '../../../shared/units.ts';
import { type ReceiveValues, receiveProperties, waitTimeOf } from '../properties.ts';
import { type ConsumerContext, consumerTable } from './lifecycles.ts';

type Wire = GraphConnection<ReceiveValues>;

/** One copy of the application. Plain data; the context of its lifecycle is part of it. */
export interface Consumer extends ConsumerContext {
  readonly id: string;
  state: string;
  /** Timer of its long poll, -1 when there is none. */
  waitTimer: number;
  /** When its last call began. */
  calledAtMillis: Millis;
  /** What its last call gave, and the place of the one that it works on. */
  batch: readonly ReceivedMessage[];
  at: number;
  /** FIFO: groups of the batch of which a message failed; the rest of them waits for its turn. */
  readonly heldGroups: Set<string>;
}

/** The copies of an application that poll one queue. Plain data. */
export interface ReceiveState {
  readonly consumers: readonly Consumer[];
  /** How the queue wakes them out of long polls. */
  readonly wake: { readonly replyTo: ReplyTo };
}

/** Whatever a design says, a run has an end, and room. */
const { maximum: mostConsumers } = receiveProperties.consumers;
const { minimum: shortestPause } = receiveProperties.pauseMillis;

/** How an application rests after a call that was refused, or while it is down: an assumption. */
const REFUSED_REST_MILLIS: Millis = 1_000;

/** Consumers that have not begun. */
export function createConsumers({ id, properties }: Wire): ReceiveState {
  return {
    consumers: Array.from({ length: Math.min(properties.consumers, mostConsumers) }, (_, index) => ({
      id: `consumer${index + 1}`,
      state: consumerTable.initial,
      receives: 0,
      emptyReceives: 0,
      waitTimer: -1,
      calledAtMillis: 0,
      batch: [],
      at: 0,
      heldGroups: new Set<string>(),
    })),
    wake: { replyTo: { element: id, event: 'messages.available', data: {} } },
  };
}

/** Calls ReceiveMessage: with messages the work begins, without them the call waits or the consumer rests. */
export function poll(wire: Wire, state: ReceiveState, consumer: Consumer, context: SimulationContext): void {
  const waitTimeSeconds = waitTimeOf(wire, context.graph);
  consumer.calledAtMillis = context.nowMillis;
  const result = call(wire, waitTimeSeconds, context);
  if (!result.ok) {
    rest(consumer, { type: 'call.refused' }, REFUSED_REST_MILLIS, context);
    return;
  }
  if (result.value.length > 0) {
    take(consumer, result.value, context);
    return;
  }
  const isLongPoll = waitTimeSeconds > 0;
  if (!isLongPoll) {
    meter(wire, context);
    const pauseMillis = Math.max(wire.properties.pauseMillis, shortestPause);
    rest(consumer, { type: 'queue.found-empty', isLongPoll }, pauseMillis, context);
    return;
  }
  step(consumer, { type: 'queue.found-empty', isLongPoll });
  consumer.waitTimer = context.schedule(waitTimeSeconds * 1000, 'wait.ended', consumer);
  context.api<QueueApi>(wire.from).waitForMessages(state.wake);
}

/** There are messages: those in a long poll get them, the one that waits longest first. */
export function wakeConsumers(wire: Wire, state: ReceiveState, context: SimulationContext): void {
  const waiting = state.consumers.filter(consumer => consumer.state === 'waiting');
  const waitTimeSeconds = waitTimeOf(wire, context.graph);
  for (const consumer of waiting.toSorted((left, right) => left.calledAtMillis - right.calledAtMillis)) {
    const result = call(wire, waitTimeSeconds, context);
    if (result.ok && result.value.length === 0) {
      context.api<QueueApi>(wire.from).waitForMessages(state.wake);
      return;
    }
    context.cancel(consumer.waitTimer);
    consumer.waitTimer = -1;
    if (result.ok) take(consumer, result.value, context);
    else rest(consumer, { type: 'call.refused' }, REFUSED_REST_MILLIS, context);
  }
}

/** A rest is over: the next call is due. */
export function endRest(wire: Wire, state: ReceiveState, consumer: Consumer, context: SimulationContext): void {
  step(consumer, { type: 'rest.ended' });
  poll(wire, state, consumer, context);
}

/** A long poll ends with nothing; the next one begins. */
export function endWait(wire: Wire, state: ReceiveState, consumer: Consumer, context: SimulationContext): void {
  consumer.waitTimer = -1;
  context.count('emptyReceives', 1, wire.from);
  meter(wire, context);
  step(consumer, { type: 'wait.ended' });
  poll(wire, state, consumer, context);
}

function call(wire: Wire, waitTimeSeconds: number, context: SimulationContext): CallResult<readonly ReceivedMessage[]> {
  const { maxNumberOfMessages, visibilityTimeoutSeconds } = wire.properties;
  // An application that is down calls nobody.
  const down = context.api<ClientApi>(wire.to).refusalToWork();
  if (down !== undefined) return down;
  const result: CallResult<readonly ReceivedMessage[]> =
    refusalByFault(context) ??
    context.api<QueueApi>(wire.from).receive({
      maximum: maxNumberOfMessages,
      visibilityTimeoutSeconds,
      waitTimeSeconds,
      isSampled: waitTimeSeconds === 0,
    });
  if (!result.ok) {
    context.count('refusedCalls');
    context.record('poll.refused', undefined, { reason: `${result.error.code}: ${result.error.message}` });
  }
  return result;
}

function take(consumer: Consumer, received: readonly ReceivedMessage[], context: SimulationContext): void {
  step(consumer, { type: 'messages.received' });
  consumer.batch = received;
  consumer.at = 0;
  consumer.heldGroups.clear();
  context.count('passed', received.length);
  context.travel(
    received.map(({ message }) => message),
    'batch.arrived',
    consumer,
  );
}

/** Begins to work on the next message of a batch; after the last one the consumer calls again. */
export function workOnNext(wire: Wire, state: ReceiveState, consumer: Consumer, context: SimulationContext): void {
  for (let item = consumer.batch[consumer.at]; item !== undefined; item = consumer.batch[consumer.at]) {
    if (!isHeld(consumer, item)) {
      work(wire, consumer, item, context);
      return;
    }
    consumer.at += 1;
  }
  consumer.batch = [];
  step(consumer, { type: 'work.finished' });
  poll(wire, state, consumer, context);
}

function isHeld({ heldGroups }: Consumer, { message, order }: ReceivedMessage): boolean {
  return order !== undefined && message.groupId !== undefined && heldGroups.has(message.groupId);
}

function work(wire: Wire, consumer: Consumer, item: ReceivedMessage, context: SimulationContext): void {
  const { processingMillis, errorRate } = wire.properties;
  const result = context.api<ClientApi>(wire.to).process({
    message: item.message,
    workMillis: processingMillis,
    errorRate,
    replyTo: { element: wire.id, event: 'work.ended', data: { consumer } },
  });
  if (result.ok) return;
  // The application is gone, and with it what it held: all of it comes back after its visibility timeout.
  consumer.batch = [];
  rest(consumer, { type: 'work.abandoned' }, REFUSED_REST_MILLIS, context);
}

/** The work on a message has ended: it is deleted, or left to its visibility timeout. */
export function settle(
  wire: Wire,
  state: ReceiveState,
  { consumer, end }: { readonly consumer: Consumer; readonly end: WorkEnd },
  context: SimulationContext,
): void {
  const item = consumer.batch[consumer.at];
  consumer.at += 1;
  if (item !== undefined) {
    if (end.outcome === 'success') deleteMessage(wire, item, context);
    else if (item.message.groupId !== undefined) consumer.heldGroups.add(item.message.groupId);
  }
  workOnNext(wire, state, consumer, context);
}

function deleteMessage(wire: Wire, item: ReceivedMessage, context: SimulationContext): void {
  meter(wire, context);
  const deleted = context.api<QueueApi>(wire.from).deleteReceived({ received: item });
  if (deleted.ok) return;
  context.count('lateDeletes');
  context.record('message.delete-failed', item.message, { reason: deleted.error.message });
}

function meter(wire: Wire, context: SimulationContext): void {
  const isFifo = context.source?.properties['fifoQueue'] === true;
  context.meter(isFifo ? 'fifoRequests' : 'standardRequests', 1, wire.from);
}

type ConsumerStep = Parameters<typeof consumerTable.step>[2];

function rest(consumer: Consumer, event: ConsumerStep, millis: Millis, context: SimulationContext): void {
  step(consumer, event);
  context.schedule(millis, 'rest.ended', consumer);
}

function step(consumer: Consumer, event: ConsumerStep): void {
  consumer.state = consumerTable.step(consumer.state, consumer, event);
}
