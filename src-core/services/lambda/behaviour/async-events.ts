import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import {
  type AcceptAnswer,
  type AcceptRequest,
  type InvocationEnd,
  requestIdOf,
  type WireApi,
} from '../../../contract/service-api.ts';
import type { Json } from '../../../shared/json.ts';
import { joinRoster, leaveRoster } from '../../../shared/roster.ts';
import type { Millis } from '../../../shared/units.ts';
import { virtualTimestamp } from '../../../shared/virtual-time.ts';
import { type LambdaValues, LIVE_ALIAS, lambdaLimits } from '../properties.ts';
import type { AsyncEvent, FunctionState } from './function-state.ts';
import { startInvocation } from './invoke.ts';
import { asyncEventTable } from './lifecycles.ts';

type Lambda = GraphResource<LambdaValues>;

/** The asynchronous invoke: Lambda keeps the event in its own queue and answers at once. */
export function acceptEvent(
  resource: Lambda,
  state: FunctionState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  const { message } = request;
  if (state.isRemoved) return refused('ResourceNotFoundException', `Function not found: ${resource.name}`);
  if (message.bodyBytes > lambdaLimits.asynchronousPayloadBytes.value) {
    return refused(
      'RequestEntityTooLargeException',
      `${message.bodyBytes} byte payload is too large for the Event invocation type (limit ${lambdaLimits.asynchronousPayloadBytes.value} bytes)`,
    );
  }
  const event: AsyncEvent = {
    requestNumber: context.nextNumber('request'),
    state: asyncEventTable.initial,
    failures: 0,
    throttles: 0,
    place: -1,
    message,
    acceptedAtMillis: context.nowMillis,
    replyTo: request.replyTo,
  };
  joinRoster(state.events, event);
  context.record('event.accepted', message);
  runEvent(resource, state, event, context);
  return accepted({ messageId: message.id });
}

/** Tries to run a waiting event. */
export function runEvent(resource: Lambda, state: FunctionState, event: AsyncEvent, context: SimulationContext): void {
  const age = context.nowMillis - event.acceptedAtMillis;
  if (age > resource.properties.maximumEventAgeSeconds * 1000) {
    event.state = asyncEventTable.step(event.state, event, { type: 'event.aged-out' });
    giveUp(resource, state, event, 'EventAgeExceeded', undefined, context);
    return;
  }
  if (resource.properties.reservedConcurrentExecutions === 0) {
    event.state = asyncEventTable.step(event.state, event, { type: 'event.refused' });
    giveUp(resource, state, event, 'ZeroReservedConcurrency', undefined, context);
    return;
  }
  const result = startInvocation(
    resource,
    state,
    {
      messages: [event.message],
      via: resource.id,
      reportsPartialFailures: false,
      requestNumber: event.requestNumber,
      replyTo: { element: resource.id, event: 'event.ended', data: { event } },
    },
    context,
  );
  if (result.ok) {
    event.state = asyncEventTable.step(event.state, event, { type: 'event.started' });
    return;
  }
  if (!result.error.isRetryable) {
    event.state = asyncEventTable.step(event.state, event, { type: 'event.refused' });
    giveUp(resource, state, event, result.error.code, undefined, context);
    return;
  }
  event.state = asyncEventTable.step(event.state, event, { type: 'event.throttled' });
  const wait = throttleDelay(event.throttles);
  context.record('event.waiting', event.message, { reason: `throttled, tried again in ${wait / 1000} s` });
  context.schedule(wait, 'event.due', event);
}

function throttleDelay(throttles: number): Millis {
  const { throttleDelayMinimumSeconds: least, throttleDelayMaximumSeconds: most } = lambdaLimits;
  return Math.min(most.value, least.value * 2 ** Math.min(throttles - 1, 20)) * 1000;
}

/** A run of an event has ended. */
export function endEvent(
  resource: Lambda,
  state: FunctionState,
  { event, end }: { readonly event: AsyncEvent; readonly end: InvocationEnd },
  context: SimulationContext,
): void {
  if (end.outcome === 'success') {
    event.state = asyncEventTable.step(event.state, event, { type: 'event.succeeded' });
    leaveRoster(state.events, event);
    notify(resource, state, 'on-success', event, 'Success', end, context);
    context.finish(event.message, 'processed', 'function succeeded');
    if (event.replyTo !== undefined) context.reply(event.replyTo, end);
    return;
  }
  const { maximumRetryAttempts } = resource.properties;
  event.state = asyncEventTable.step(event.state, event, { type: 'event.failed', maximumRetryAttempts });
  if (event.state === 'discarded') {
    giveUp(resource, state, event, 'RetriesExhausted', end, context);
    return;
  }
  const seconds =
    event.failures === 1 ? lambdaLimits.firstRetryDelaySeconds.value : lambdaLimits.secondRetryDelaySeconds.value;
  context.count('retries');
  context.record('event.waiting', event.message, {
    reason: `failed ${event.failures} times, run again in ${seconds} s`,
  });
  context.schedule(seconds * 1000, 'event.due', event);
}

function giveUp(
  resource: Lambda,
  state: FunctionState,
  event: AsyncEvent,
  condition: string,
  end: InvocationEnd | undefined,
  context: SimulationContext,
): void {
  leaveRoster(state.events, event);
  const sent =
    notify(resource, state, 'on-failure', event, condition, end, context) +
    notify(resource, state, 'dead-letter', event, condition, end, context);
  if (sent > 0) {
    context.count('deadLettered');
    context.finish(event.message, 'copied', `${condition}, sent on`);
  } else {
    context.count('droppedEvents');
    context.finish(event.message, 'dropped', `${condition}, no destination or dead-letter queue`);
  }
  const failure = end ?? { requestNumber: event.requestNumber, outcome: 'error', failedMessages: [], error: condition };
  if (event.replyTo !== undefined) context.reply(event.replyTo, failure);
}

function notify(
  resource: Lambda,
  state: FunctionState,
  kind: 'on-success' | 'on-failure' | 'dead-letter',
  event: AsyncEvent,
  condition: string,
  end: InvocationEnd | undefined,
  context: SimulationContext,
): number {
  const wires = state.destinationWires[kind];
  const hops = [...event.message.hops, resource.id];
  for (const wire of wires) {
    const body =
      kind === 'dead-letter' ? event.message.body : destinationRecord(resource, event, condition, end, context);
    const attributes =
      kind === 'dead-letter'
        ? {
            RequestID: { type: 'String' as const, value: requestIdOf(event.requestNumber) },
            ErrorCode: { type: 'Number' as const, value: '200' },
            ErrorMessage: { type: 'String' as const, value: (end?.cause ?? condition).slice(0, 1024) },
          }
        : undefined;
    const message = context.derive(event.message, {
      body,
      hops,
      groupId: undefined,
      deduplicationId: undefined,
      ...(attributes === undefined ? {} : { attributes }),
    });
    context.api<WireApi>(wire).send({ message, ownership: 'taken' });
  }
  return wires.length;
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
function destinationRecord(
  resource: Lambda,
  event: AsyncEvent,
  condition: string,
  end: InvocationEnd | undefined,
  context: SimulationContext,
): string {
  const isPublished = resource.properties.provisionedConcurrentExecutions !== undefined;
  return JSON.stringify({
    version: '1.0',
    timestamp: virtualTimestamp(context.nowMillis),
    requestContext: {
      requestId: requestIdOf(event.requestNumber),
      functionArn: `arn:aws:lambda:us-east-1:123456789012:function:${resource.name}:${isPublished ? LIVE_ALIAS : '$LATEST'}`,
      condition,
      approximateInvokeCount: event.failures + (end?.outcome === 'success' ? 1 : 0),
    },
    requestPayload: parsed(event.message.body),
    ...(end === undefined
      ? {}
      : {
          responseContext: {
            statusCode: 200,
            executedVersion: isPublished ? '1' : '$LATEST',
            ...(end.outcome === 'success' ? {} : { functionError: 'Unhandled' }),
          },
          responsePayload:
            end.outcome === 'success' ? parsed(end.output ?? 'null') : { errorMessage: end.cause ?? 'Unhandled' },
        }),
  });
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
