import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { type CallError, type Message, refused } from '../../../contract/message.ts';
import { dequeSize, itemAt, peekFront, popBack, popFront, pushBack } from '../../../shared/deque.ts';
import type { Millis } from '../../../shared/units.ts';
import { type LambdaValues, lambdaLimits } from '../properties.ts';
import { createEnvironment, type Environment, type FunctionState, UNRESERVED } from './function-state.ts';
import { environmentTable } from './lifecycles.ts';
import { returnProvisioned, takeProvisioned } from './provisioned.ts';

type Lambda = GraphResource<LambdaValues>;

const STARTED = { type: 'invocation.started' };
const ENDED = { type: 'invocation.ended' };
const TIMED_OUT = { type: 'invocation.timed-out' };

/** Why an invoke is refused now, in Lambda's words; undefined when it may run. */
export function refusalOfInvoke(
  resource: Lambda,
  state: FunctionState,
  messages: readonly Message[],
  context: SimulationContext,
): { readonly ok: false; readonly error: CallError } | undefined {
  if (state.isRemoved) return refused('ResourceNotFoundException', `Function not found: ${resource.name}`);
  if (context.isHit('outage')) return refused('ServiceException', 'The service is not reachable (fault).', true);
  if (context.isHit('throttle')) return throttled('CallerRateLimitExceeded');
  if (isRecursive(resource, messages)) {
    context.count('recursiveInvocationsDropped');
    return refused('RecursiveInvocationException', 'The function was stopped in a recursive loop.');
  }
  const { provisioned } = state;
  if (provisioned !== undefined && dequeSize(provisioned.ready) > 0) return undefined;
  const reserved = resource.properties.reservedConcurrentExecutions;
  if (reserved !== undefined) {
    // What is provisioned counts whether it runs or not.
    const used = provisioned === undefined ? state.running : state.running - provisioned.busy + provisioned.count;
    return used >= reserved ? throttled('ReservedFunctionConcurrentInvocationLimitExceeded') : undefined;
  }
  return context.account(UNRESERVED) >= state.unreservedConcurrency
    ? throttled('ConcurrentInvocationLimitExceeded')
    : undefined;
}

function throttled(reason: string) {
  return refused('TooManyRequestsException', `Rate Exceeded. Reason: ${reason}`, true);
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html */
function isRecursive(resource: Lambda, messages: readonly Message[]): boolean {
  if (resource.properties.recursiveLoop === 'Allow') return false;
  for (const { hops } of messages) {
    if (hops.length === 0) continue;
    let rounds = 0;
    for (const hop of hops) if (hop === resource.id) rounds += 1;
    if (rounds >= lambdaLimits.recursionRounds.value) return true;
  }
  return false;
}

/** Counts an invocation in or out of what concurrency is measured by. A provisioned environment is counted from the start. */
export function countRunning(
  resource: Lambda,
  state: FunctionState,
  environment: Environment,
  by: 1 | -1,
  context: SimulationContext,
): void {
  state.running += by;
  if (environment.isProvisioned) return;
  if (resource.properties.reservedConcurrentExecutions === undefined) context.account(UNRESERVED, by);
}

/** An environment for an invocation: a ready one, an idle one, or a new one as far as scaling allows; undefined is a throttle. */
export function takeEnvironment(
  resource: Lambda,
  state: FunctionState,
  context: SimulationContext,
): Environment | undefined {
  if (state.provisioned !== undefined) {
    const ready = takeProvisioned(state.provisioned, context);
    if (ready !== undefined) return ready;
  }
  dropIdleEnvironments(resource, state, context.nowMillis, gone => {
    gone.state = environmentTable.step(gone.state, gone, { type: 'idle.ended' });
    context.record('environment.expired', undefined, { detail: { environment: gone.id } });
  });
  const idle = popBack(state.idle);
  if (idle === undefined && !takeScalingToken(state, context.nowMillis)) return undefined;
  if (state.provisioned !== undefined) context.count('provisionedConcurrencySpilloverInvocations');
  if (idle !== undefined) {
    idle.state = environmentTable.step(idle.state, idle, STARTED);
    return idle;
  }
  context.count('coldStarts');
  const environment = createEnvironment(context, false);
  if (context.isTracing) context.record('environment.created', undefined, { detail: { environment: environment.id } });
  return environment;
}

function takeScalingToken(state: FunctionState, nowMillis: Millis): boolean {
  const { scaling } = state;
  const burst = lambdaLimits.scalingEnvironments.value;
  const perMilli = burst / (lambdaLimits.scalingIntervalSeconds.value * 1000);
  scaling.tokens = Math.min(burst, scaling.tokens + (nowMillis - scaling.atMillis) * perMilli);
  scaling.atMillis = nowMillis;
  if (scaling.tokens < 1) return false;
  scaling.tokens -= 1;
  return true;
}

/** Gives an environment back; after a timeout it is gone, or initialized again where it is provisioned. */
export function returnEnvironment(
  resource: Lambda,
  state: FunctionState,
  environment: Environment,
  hasTimedOut: boolean,
  context: SimulationContext,
): void {
  environment.state = environmentTable.step(environment.state, environment, hasTimedOut ? TIMED_OUT : ENDED);
  if (environment.isProvisioned) {
    returnProvisioned(resource, state, environment, hasTimedOut, context);
    return;
  }
  if (hasTimedOut) return;
  environment.idleSinceMillis = context.nowMillis;
  pushBack(state.idle, environment);
}

function dropIdleEnvironments(
  resource: Lambda,
  state: FunctionState,
  nowMillis: Millis,
  onGone: (environment: Environment) => void,
): void {
  const goneBefore = nowMillis - resource.properties.environmentIdleSeconds * 1000;
  for (let first = peekFront(state.idle); first !== undefined; first = peekFront(state.idle)) {
    if (first.idleSinceMillis > goneBefore) return;
    popFront(state.idle);
    onGone(first);
  }
}

/** How many environments are warm and idle now. */
export function idleEnvironments(resource: Lambda, state: FunctionState, nowMillis: Millis): number {
  const goneBefore = nowMillis - resource.properties.environmentIdleSeconds * 1000;
  let idle = dequeSize(state.idle) + (state.provisioned === undefined ? 0 : dequeSize(state.provisioned.ready));
  for (let index = 0; index < dequeSize(state.idle); index += 1) {
    const environment = itemAt(state.idle, index);
    if (environment === undefined || environment.idleSinceMillis > goneBefore) break;
    idle -= 1;
  }
  return idle;
}
