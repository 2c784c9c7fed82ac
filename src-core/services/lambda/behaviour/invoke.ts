import type { ScriptedEnd, SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, type Message } from '../../../contract/message.ts';
import { type InvocationEnd, type InvokeRequest, requestIdOf, type WireApi } from '../../../contract/service-api.ts';
import { joinRoster, leaveRoster } from '../../../shared/roster.ts';
import type { Millis } from '../../../shared/units.ts';
import type { LambdaValues } from '../properties.ts';
import { countRunning, refusalOfInvoke, returnEnvironment, takeEnvironment } from './concurrency.ts';
import type { FunctionState, Invocation } from './function-state.ts';
import { environmentTable, invocationTable } from './lifecycles.ts';

type Lambda = GraphResource<LambdaValues>;

const STARTED: CallResult = accepted(Object.freeze({}));
const NEW_ENVIRONMENT = { type: 'environment.requested', isNew: true };
const IDLE_ENVIRONMENT = { type: 'environment.requested', isNew: false };
const ENDS = {
  success: { type: 'handler.returned' },
  error: { type: 'handler.failed' },
  timeout: { type: 'timeout.reached' },
};

const ERRORS = { success: undefined, error: 'Unhandled', timeout: 'Sandbox.Timedout' };

/** How the work of an invocation will go; decided when it starts, so that it does not depend on what happens meanwhile. */
interface Plan {
  readonly outcome: 'success' | 'error' | 'timeout';
  readonly workMillis: Millis;
  readonly failedMessages: readonly string[];
  readonly output: string | undefined;
  readonly errorMessage: string | undefined;
}

/** RequestResponse invoke, and what every other way to run the function comes down to. */
export function startInvocation(
  resource: Lambda,
  state: FunctionState,
  request: InvokeRequest,
  context: SimulationContext,
): CallResult {
  const refusal = refusalOfInvoke(resource, state, request.messages, context);
  const environment = refusal === undefined ? takeEnvironment(resource, state, context) : undefined;
  if (refusal !== undefined || environment === undefined) {
    const error = refusal?.error ?? {
      code: 'TooManyRequestsException',
      message: 'Rate Exceeded. Reason: environments are added too fast',
      isRetryable: true,
    };
    if (error.isRetryable) context.count('throttles');
    context.record('invocation.throttled', request.messages[0], { reason: `${error.code}: ${error.message}` });
    return { ok: false, error };
  }
  const requestNumber = request.requestNumber ?? context.nextNumber('request');
  const isNew = environment.state === 'initializing';
  const plan = planWork(resource, request, requestNumber, context);
  const invocation: Invocation = {
    requestNumber,
    state: invocationTable.initial,
    isColdStart: false,
    place: -1,
    messages: request.messages,
    environment,
    startedAtMillis: context.nowMillis,
    outcome: plan.outcome,
    failedMessages: plan.failedMessages,
    output: plan.output,
    errorMessage: plan.errorMessage,
    replyTo: request.replyTo,
  };
  const event = isNew ? NEW_ENVIRONMENT : IDLE_ENVIRONMENT;
  invocation.state = invocationTable.step(invocation.state, invocation, event);
  joinRoster(state.invocations, invocation);
  countRunning(resource, state, environment, 1, context);
  context.count('invocations');
  if (environment.isProvisioned) meterProvisioned(resource, plan.workMillis, context);
  else meterInvocation(resource, plan.workMillis + (isNew ? resource.properties.coldStartMillis : 0), context);
  traceStart(invocation, context);
  if (isNew) context.schedule(resource.properties.coldStartMillis, 'environment.initialized', { invocation, plan });
  else context.schedule(plan.workMillis, 'invocation.ended', invocation);
  return STARTED;
}

function meterInvocation(resource: Lambda, billedMillis: Millis, context: SimulationContext): void {
  const { memorySizeMegabytes, architecture } = resource.properties;
  context.meter('requests', 1);
  const item = architecture === 'arm64' ? 'armGigabyteSeconds' : 'gigabyteSeconds';
  context.meter(item, ((Math.ceil(billedMillis) / 1000) * memorySizeMegabytes) / 1024);
}

function meterProvisioned(resource: Lambda, billedMillis: Millis, context: SimulationContext): void {
  context.meter('requests', 1);
  const gigabytes = resource.properties.memorySizeMegabytes / 1024;
  context.meter('provisionedRunningGigabyteSeconds', (Math.ceil(billedMillis) / 1000) * gigabytes);
}

function traceStart(invocation: Invocation, context: SimulationContext): void {
  if (!context.isTracing) return;
  context.record('invocation.started', invocation.messages[0], {
    ...(invocation.isColdStart ? { reason: 'cold start' } : {}),
    detail: {
      invocation: requestIdOf(invocation.requestNumber),
      environment: invocation.environment.id,
      messages: invocation.messages.map(message => message.id),
    },
  });
}

/** The environment of an invocation is ready: the work begins. */
export function beginWork(
  _resource: Lambda,
  _state: FunctionState,
  data: { readonly invocation: Invocation; readonly plan: { readonly workMillis: Millis } },
  context: SimulationContext,
): void {
  const { invocation } = data;
  const { environment } = invocation;
  environment.state = environmentTable.step(environment.state, environment, { type: 'environment.initialized' });
  invocation.state = invocationTable.step(invocation.state, invocation, { type: 'environment.initialized' });
  context.schedule(data.plan.workMillis, 'invocation.ended', invocation);
}

function planWork(resource: Lambda, request: InvokeRequest, requestNumber: number, context: SimulationContext): Plan {
  const { properties } = resource;
  const scripted = context.script?.({
    messages: request.messages,
    receiveCounts: request.receiveCounts?.() ?? [],
    identifiers: request.identifiers?.() ?? request.messages.map(message => message.id),
    invocationId: requestIdOf(requestNumber),
  });
  const workMillis = scripted?.workMillis ?? workTime(resource, context);
  const limit = properties.timeoutSeconds * 1000;
  if (workMillis > limit) {
    const errorMessage = `Task timed out after ${properties.timeoutSeconds}.00 seconds`;
    return { outcome: 'timeout', workMillis: limit, failedMessages: [], output: undefined, errorMessage };
  }
  if (scripted !== undefined) return { ...scriptedPlan(scripted), workMillis };
  const failed = failingMessages(resource, request, context);
  if (failed.length === 0 || request.reportsPartialFailures) {
    return { outcome: 'success', workMillis, failedMessages: failed, output: undefined, errorMessage: undefined };
  }
  return { outcome: 'error', workMillis, failedMessages: failed, output: undefined, errorMessage: 'Unhandled' };
}

function scriptedPlan(scripted: ScriptedEnd): Omit<Plan, 'workMillis'> {
  const { outcome, output, errorMessage } = scripted;
  return {
    outcome,
    failedMessages: [],
    output,
    errorMessage: errorMessage ?? (outcome === 'error' ? 'Unhandled' : undefined),
  };
}

function workTime(resource: Lambda, context: SimulationContext): Millis {
  const { processingMillis, processingJitter } = resource.properties;
  const spread = processingJitter === 0 ? 0 : processingMillis * processingJitter * (2 * context.random() - 1);
  return Math.max(0, Math.round(processingMillis + spread + context.addedLatency()));
}

function failingMessages(resource: Lambda, request: InvokeRequest, context: SimulationContext): readonly string[] {
  const failed: string[] = [];
  for (const message of request.messages) {
    const hasFailed = isFailing(resource, message, context);
    if (hasFailed || (request.stopsAtFirstFailure === true && failed.length > 0)) failed.push(message.id);
  }
  return failed;
}

function isFailing(resource: Lambda, message: Message, context: SimulationContext): boolean {
  const { errorRate } = resource.properties;
  const isUnlucky = errorRate > 0 && context.random() < errorRate;
  const isHit = context.isHit('error');
  return isUnlucky || isHit || context.isPoison(message);
}

/** The work of an invocation is over: the environment is free, what it sends goes out, the caller is told. */
export function endInvocation(
  resource: Lambda,
  state: FunctionState,
  invocation: Invocation,
  context: SimulationContext,
): void {
  const { outcome } = invocation;
  invocation.state = invocationTable.step(invocation.state, invocation, ENDS[outcome]);
  leaveRoster(state.invocations, invocation);
  countRunning(resource, state, invocation.environment, -1, context);
  returnEnvironment(resource, state, invocation.environment, outcome === 'timeout', context);
  context.count(outcome === 'success' ? 'succeeded' : 'errors');
  if (outcome === 'timeout') context.count('timeouts');
  if (context.isTracing) traceEnd(invocation, context);
  if (outcome === 'success') sendOn(resource, state, invocation, context);
  const end: InvocationEnd = {
    requestNumber: invocation.requestNumber,
    outcome,
    failedMessages: invocation.failedMessages,
    output: invocation.output,
    error: ERRORS[outcome],
    cause: invocation.errorMessage,
  };
  context.reply(invocation.replyTo, end);
}

function traceEnd(invocation: Invocation, context: SimulationContext): void {
  const type = { success: 'invocation.succeeded', error: 'invocation.failed', timeout: 'invocation.timed-out' };
  context.record(type[invocation.outcome], invocation.messages[0], {
    reason: invocation.errorMessage,
    detail: {
      invocation: requestIdOf(invocation.requestNumber),
      messages: invocation.messages.map(message => message.id),
      ...(invocation.failedMessages.length === 0 ? {} : { failedMessages: invocation.failedMessages }),
    },
  });
}

function sendOn(resource: Lambda, state: FunctionState, invocation: Invocation, context: SimulationContext): void {
  const failed = invocation.failedMessages.length === 0 ? undefined : new Set(invocation.failedMessages);
  for (const message of invocation.messages) {
    if (failed?.has(message.id) === true) continue;
    context.completed(message);
    if (state.sendWires.length === 0) continue;
    const hops = [...message.hops, resource.id];
    for (const wire of state.sendWires) context.api<WireApi>(wire).send({ message, ownership: 'copied', hops });
  }
}
