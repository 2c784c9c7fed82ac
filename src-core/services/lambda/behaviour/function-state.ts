import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import type { Message, ReplyTo } from '../../../contract/message.ts';
import { createDeque, type Deque } from '../../../shared/deque.ts';
import type { Roster, RosterMember } from '../../../shared/roster.ts';
import type { Millis } from '../../../shared/units.ts';
import { isFunction, type LambdaValues, lambdaLimits, lambdaProperties } from '../properties.ts';
import {
  type AsyncEventContext,
  type EnvironmentContext,
  environmentTable,
  type InvocationContext,
} from './lifecycles.ts';

/** Number of the account: what runs, or stands ready, without a reservation. */
export const UNRESERVED = 'lambda.unreserved-running';

/** An execution environment; its lifecycle's context is part of it. */
export interface Environment extends EnvironmentContext {
  readonly id: string;
  state: string;
  idleSinceMillis: Millis;
}

/** Makes an environment that is yet to be initialized. */
export function createEnvironment(context: SimulationContext, isProvisioned: boolean): Environment {
  return {
    id: context.nextId('env'),
    state: environmentTable.initial,
    invocations: 0,
    isProvisioned,
    idleSinceMillis: 0,
  };
}

/** A run of the function; its lifecycle's context is part of it. */
export interface Invocation extends InvocationContext, RosterMember {
  readonly requestNumber: number;
  state: string;
  readonly messages: readonly Message[];
  readonly environment: Environment;
  readonly startedAtMillis: Millis;
  /** Decided when it starts, told when it ends. */
  readonly outcome: 'success' | 'error' | 'timeout';
  readonly failedMessages: readonly string[];
  readonly output: string | undefined;
  readonly errorMessage: string | undefined;
  readonly replyTo: ReplyTo;
}

/** An event in Lambda's own queue; its lifecycle's context is part of it. */
export interface AsyncEvent extends AsyncEventContext, RosterMember {
  readonly requestNumber: number;
  state: string;
  readonly message: Message;
  readonly acceptedAtMillis: Millis;
  readonly replyTo: ReplyTo | undefined;
}

/** The environments of a function's provisioned concurrency. Plain data. */
export interface ProvisionedEnvironments {
  /** How many there are. AWS gives no function more than what is reserved for it. */
  readonly count: number;
  /** All of them: idle, busy, or being initialized again. */
  readonly environments: Environment[];
  /** Those that an invocation can have at once. */
  readonly ready: Deque<Environment>;
  busy: number;
}

/** A function. Plain data. */
export interface FunctionState {
  running: number;
  /** Running invocations. */
  readonly invocations: Roster<Invocation>;
  /** Idle environments that were made for an invocation, the longest idle first. */
  readonly idle: Deque<Environment>;
  /** Undefined without provisioned concurrency. */
  readonly provisioned: ProvisionedEnvironments | undefined;
  readonly events: Roster<AsyncEvent>;
  /** Environments that may be added now, and when that was last worked out. */
  readonly scaling: { tokens: number; atMillis: Millis };
  isRemoved: boolean;
  /** What the functions without reserved concurrency share. */
  readonly unreservedConcurrency: number;
  readonly sendWires: readonly string[];
  readonly destinationWires: Readonly<Record<'on-success' | 'on-failure' | 'dead-letter', readonly string[]>>;
}

/** A function that has not run yet. */
export function createFunctionState(resource: GraphResource<LambdaValues>, graph: DesignGraph): FunctionState {
  const reserved = graph.resources
    .filter(isFunction)
    .reduce((sum, other) => sum + (other.properties.reservedConcurrentExecutions ?? 0), 0);
  const destinations = graph.outgoing(resource.id, 'async-destination');
  const wiresFor = (condition: string): readonly string[] =>
    destinations.filter(wire => wire.properties['condition'] === condition).map(wire => wire.id);
  return {
    running: 0,
    invocations: [],
    idle: createDeque(),
    provisioned: provisionedEnvironments(resource),
    events: [],
    scaling: { tokens: lambdaLimits.scalingEnvironments.value, atMillis: 0 },
    isRemoved: false,
    unreservedConcurrency: Math.max(
      lambdaLimits.unreservedConcurrency.value,
      lambdaLimits.accountConcurrency.value - reserved,
    ),
    sendWires: [...graph.outgoing(resource.id, 'send'), ...graph.outgoing(resource.id, 'start-execution')].map(
      wire => wire.id,
    ),
    destinationWires: {
      'on-success': wiresFor('on-success'),
      'on-failure': wiresFor('on-failure'),
      'dead-letter': wiresFor('dead-letter'),
    },
  };
}

function provisionedEnvironments({ properties }: GraphResource<LambdaValues>): ProvisionedEnvironments | undefined {
  const { provisionedConcurrentExecutions: wanted = 0, reservedConcurrentExecutions: reserved = wanted } = properties;
  const most = lambdaProperties.provisionedConcurrentExecutions.maximum;
  const count = Math.floor(Math.min(wanted, reserved, most));
  return !(count > 0) ? undefined : { count, environments: [], ready: createDeque(), busy: 0 };
}
