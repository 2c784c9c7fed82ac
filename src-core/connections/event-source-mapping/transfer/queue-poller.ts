import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { DesignGraph, GraphConnection } from '../../../contract/graph.ts';
import type { ReplyTo } from '../../../contract/message.ts';
import type { ReceivedMessage } from '../../../contract/received-message.ts';
import type { FunctionApi, InvocationEnd, QueueApi } from '../../../contract/service-api.ts';
import type { Millis } from '../../../shared/units.ts';
import {
  type EventSourceMappingValues,
  effectiveBatchSize,
  eventSourceMappingLimits as limits,
} from '../properties.ts';
import { readBatchReport } from './batch-report.ts';
import { type BatchContext, batchTable, type PollerContext, pollerTable } from './lifecycles.ts';
import { passesQueueFilter } from './record-filter.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

/** A batch of a queue's messages; its lifecycle's context is part of it. */
export interface QueueBatch extends BatchContext {
  state: string;
  readonly received: ReceivedMessage[];
  bytes: number;
  /** Timer of the batching window. */
  timer: number;
}

/** The pollers of a queue's mapping. Plain data; the context of their lifecycle is part of it. */
export interface QueuePoller extends PollerContext {
  readonly source: 'queue';
  state: string;
  readonly isFifo: boolean;
  readonly batchSize: number;
  /** Concurrency when there is little to do, and at most. */
  readonly least: number;
  readonly most: number;
  readonly addedPerSecond: number;
  running: number;
  gathering: QueueBatch | undefined;
  isScaling: boolean;
  /** How the queue wakes it out of a long poll. */
  readonly wake: { readonly replyTo: ReplyTo };
}

const FOUND_EMPTY = { type: 'queue.found-empty' };
const RECEIVED = { type: 'messages.received' };
const LIMIT_REACHED = { type: 'limit.reached' };
const FIRED = { type: 'batch.fired' };
const ACCEPTED = { type: 'invocation.accepted' };
const SUCCEEDED = { type: 'invocation.succeeded' };
const FAILED = { type: 'invocation.failed', isRetriedHere: false };

const SCALING_STEP_MILLIS = 1_000;
const RETRY_MILLIS = 1_000;
const IDLE_CONCURRENCY = 2;

/** Pollers that have not begun. */
export function createQueuePoller(mapping: Mapping, graph: DesignGraph): QueuePoller {
  const queue = graph.resource(mapping.from);
  const isFifo = queue?.properties['fifoQueue'] === true;
  const { maximumConcurrency, minimumPollers, maximumPollers } = mapping.properties;
  const isProvisioned = minimumPollers !== undefined || maximumPollers !== undefined;
  const perPoller = limits.invocationsPerPoller.value;
  const ceiling = isProvisioned ? (maximumPollers ?? minimumPollers ?? 1) * perPoller : limits.concurrencyCeiling.value;
  const most = Math.min(ceiling, maximumConcurrency ?? ceiling);
  const start = isProvisioned ? (minimumPollers ?? 1) * perPoller : limits.startingConcurrency.value;
  // A FIFO queue's own groups hold its pollers back.
  const least = isFifo ? most : Math.min(start, most);
  const perMinute = limits.concurrencyAddedPerMinute.value;
  return {
    source: 'queue',
    state: pollerTable.initial,
    concurrency: least,
    isFifo,
    batchSize: effectiveBatchSize(mapping.properties, 'sqs'),
    least,
    most,
    addedPerSecond: (isProvisioned ? perMinute * PROVISIONED_GROWTH : perMinute) / 60,
    running: 0,
    gathering: undefined,
    isScaling: false,
    wake: { replyTo: { element: mapping.id, event: 'messages.available', data: {} } },
  };
}

const PROVISIONED_GROWTH = 3;
const MESSAGES_A_DELETE = 10;

/** Receives as long as there are messages and room; what it gets goes into batches. */
export function poll(mapping: Mapping, poller: QueuePoller, context: SimulationContext): void {
  if (poller.state === 'disabled') return;
  const queue = context.api<QueueApi>(mapping.from);
  for (;;) {
    const isFull = poller.running + (poller.gathering === undefined ? 0 : 1) >= Math.floor(poller.concurrency);
    if (isFull && poller.gathering === undefined) {
      poller.state = pollerTable.step(poller.state, poller, LIMIT_REACHED);
      scale(poller, context);
      return;
    }
    const room = poller.batchSize - (poller.gathering?.received.length ?? 0);
    const result = queue.receive({ maximum: Math.min(room, 10) });
    if (!result.ok) {
      context.record('poll.refused', undefined, { reason: `${result.error.code}: ${result.error.message}` });
      context.schedule(RETRY_MILLIS, 'poll.due');
      return;
    }
    if (result.value.length === 0) {
      poller.state = pollerTable.step(poller.state, poller, FOUND_EMPTY);
      queue.waitForMessages(poller.wake);
      return;
    }
    poller.state = pollerTable.step(poller.state, poller, RECEIVED);
    gather(mapping, poller, result.value, context);
  }
}

function gather(
  mapping: Mapping,
  poller: QueuePoller,
  received: readonly ReceivedMessage[],
  context: SimulationContext,
): void {
  for (const item of received) {
    if (!passesQueueFilter(mapping, item)) {
      context.count('filteredOut');
      const request = { received: item, filterReason: 'no filter pattern of the mapping matches' };
      context.api<QueueApi>(mapping.from).deleteReceived(request);
      continue;
    }
    if (poller.gathering === undefined) poller.gathering = createBatch(item);
    else poller.gathering.received.push(item);
    poller.gathering.bytes += item.message.bodyBytes;
  }
  const batch = poller.gathering;
  if (batch === undefined) return;
  const window = mapping.properties.maximumBatchingWindowSeconds;
  const isFull = batch.received.length >= poller.batchSize || batch.bytes >= limits.batchPayloadBytes.value;
  if (isFull || window === 0) fire(poller, batch, context);
  else if (batch.timer < 0) batch.timer = context.schedule(window * 1000, 'window.ended', batch);
}

function createBatch(first: ReceivedMessage): QueueBatch {
  return {
    state: batchTable.initial,
    throttles: 0,
    invocations: 0,
    failures: 0,
    received: [first],
    bytes: 0,
    timer: -1,
  };
}

/** Hands a batch to the function: it travels, then the function is invoked. */
export function fire(poller: QueuePoller, batch: QueueBatch, context: SimulationContext): void {
  if (batch.timer >= 0) context.cancel(batch.timer);
  batch.timer = -1;
  poller.gathering = undefined;
  poller.running += 1;
  batch.state = batchTable.step(batch.state, batch, FIRED);
  context.count('batches');
  context.count('passed', batch.received.length);
  context.travel(
    batch.received.map(item => item.message),
    'batch.arrived',
    batch,
  );
}

/** The batch is at the function, or tries again there. */
export function invoke(mapping: Mapping, poller: QueuePoller, batch: QueueBatch, context: SimulationContext): void {
  const result =
    refusalByFault(context) ??
    context.api<FunctionApi>(mapping.to).invoke({
      messages: batch.received.map(item => item.message),
      receiveCounts: () => batch.received.map(item => item.receiveCount),
      via: mapping.id,
      reportsPartialFailures: mapping.properties.reportBatchItemFailures,
      stopsAtFirstFailure: poller.isFifo,
      replyTo: { element: mapping.id, event: 'invocation.ended', data: { batch, end: undefined } },
    });
  if (result.ok) {
    batch.state = batchTable.step(batch.state, batch, ACCEPTED);
    return;
  }
  const wait = throttleWait(batch.throttles);
  const { isRetryable } = result.error;
  const isTooLate = context.nowMillis + wait >= Math.min(...batch.received.map(item => item.visibleAtMillis));
  if (isRetryable && !isTooLate) {
    batch.state = batchTable.step(batch.state, batch, { type: 'invocation.refused' });
    context.count('throttledBatches');
    context.schedule(wait, 'batch.retry-due', batch);
    return;
  }
  batch.state = batchTable.step(batch.state, batch, { type: 'batch.abandoned' });
  context.count('abandonedBatches');
  context.record('batch.abandoned', batch.received[0]?.message, {
    reason: isRetryable ? 'throttled until the visibility timeout' : result.error.code,
  });
  release(mapping, poller, context);
}

function throttleWait(throttles: number): Millis {
  return Math.min(60_000, RETRY_MILLIS * 2 ** throttles);
}

/** The function has ended: what succeeded is deleted, what failed comes back after its visibility timeout. */
export function settle(
  mapping: Mapping,
  poller: QueuePoller,
  batch: QueueBatch,
  end: InvocationEnd,
  context: SimulationContext,
): void {
  const reports = mapping.properties.reportBatchItemFailures;
  const report = readBatchReport(end, reports, () => new Set(batch.received.map(item => item.message.id)));
  const hasFailed = report.failed === 'all';
  batch.state = batchTable.step(batch.state, batch, hasFailed ? FAILED : SUCCEEDED);
  if (hasFailed) {
    context.count('failedBatches');
    // The poller slows down after errors, except where the function reports items.
    if (!reports && !poller.isFifo) setConcurrency(poller, Math.max(IDLE_CONCURRENCY, poller.concurrency / 2), context);
  } else {
    const queue = context.api<QueueApi>(mapping.from);
    meterDeletes(mapping, poller, batch, context);
    for (const item of batch.received) {
      if (report.failed !== 'none' && report.failed.has(item.message.id)) continue;
      const deleted = queue.deleteReceived({ received: item });
      if (!deleted.ok) {
        context.count('lateDeletes');
        context.record('message.delete-failed', item.message, { reason: deleted.error.message });
      }
    }
  }
  release(mapping, poller, context);
}

// Lambda deletes in batches of ten.
function meterDeletes(mapping: Mapping, poller: QueuePoller, batch: QueueBatch, context: SimulationContext): void {
  const requests = Math.ceil(batch.received.length / MESSAGES_A_DELETE);
  context.meter(poller.isFifo ? 'fifoRequests' : 'standardRequests', requests, mapping.from);
}

function release(mapping: Mapping, poller: QueuePoller, context: SimulationContext): void {
  poller.running -= 1;
  if (poller.state === 'saturated') poll(mapping, poller, context);
}

function setConcurrency(poller: QueuePoller, concurrency: number, context: SimulationContext): void {
  const bounded = Math.min(poller.most, concurrency);
  if (bounded === poller.concurrency) return;
  poller.state = pollerTable.step(poller.state, poller, { type: 'concurrency.changed', concurrency: bounded });
  scale(poller, context);
}

function scale(poller: QueuePoller, context: SimulationContext): void {
  const canGrow = poller.state === 'saturated' && poller.concurrency < poller.most;
  if (poller.isScaling || !(canGrow || poller.concurrency !== poller.least)) return;
  poller.isScaling = true;
  context.schedule(SCALING_STEP_MILLIS, 'scaling.due');
}

/** A second of scaling: up while messages wait, back to the start when the queue is idle. */
export function rescale(mapping: Mapping, poller: QueuePoller, context: SimulationContext): void {
  poller.isScaling = false;
  if (poller.state === 'disabled') return;
  const step = poller.addedPerSecond;
  if (poller.state === 'saturated') {
    setConcurrency(poller, poller.concurrency + step, context);
    poll(mapping, poller, context);
  } else if (poller.concurrency > poller.least) {
    setConcurrency(poller, Math.max(poller.least, poller.concurrency - step), context);
  } else if (poller.concurrency < poller.least) {
    setConcurrency(poller, Math.min(poller.least, poller.concurrency + step), context);
  }
}
