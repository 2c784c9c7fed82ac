import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import type { Message, ReplyTo } from '../../../contract/message.ts';
import type { Millis } from '../../../shared/units.ts';
import { createRuntime, type Execution, parseDefinition, type Runtime } from '../../../states-language/index.ts';
import { type StepFunctionsValues, stepFunctionsLimits } from '../properties.ts';
import type { ExecutionContext } from './execution-lifecycle.ts';

type StateMachine = GraphResource<StepFunctionsValues>;

/** An execution that runs; its lifecycle's context is part of it. */
export interface RunningExecution extends ExecutionContext {
  readonly id: string;
  state: string;
  readonly message: Message;
  readonly replyTo: ReplyTo | undefined;
  readonly execution: Execution;
  readonly startedAtMillis: Millis;
  /** Timers of the run by the execution's own timer numbers. */
  readonly timers: Record<string, number>;
  /** Attempts that wait for a callback, by task token. */
  readonly callbacks: Record<string, number>;
}

/** A task wire as the machine picks it. */
export interface TaskWire {
  readonly id: string;
  readonly to: string;
  readonly stateName: string | undefined;
}

/** A state machine. Plain data. */
export interface MachineState {
  readonly executions: Map<string, RunningExecution>;
  readonly wires: readonly TaskWire[];
  /** Starts that may be made now, and when that was last worked out. */
  readonly starts: { tokens: number; atMillis: Millis };
}

/** A state machine that has not run. */
export function createMachineState(machine: StateMachine, graph: DesignGraph): MachineState {
  return {
    executions: new Map(),
    wires: graph.outgoing(machine.id, 'task').map(wire => {
      const stateName = wire.properties['stateName'];
      return { id: wire.id, to: wire.to, stateName: typeof stateName === 'string' ? stateName : undefined };
    }),
    starts: { tokens: startRate(machine).burst, atMillis: 0 },
  };
}

/** How fast executions may be started: how many at once, how many more each second. */
export function startRate(machine: StateMachine): { readonly burst: number; readonly perSecond: number } {
  const { standardStartBurst, standardStartsPerSecond, expressStartsPerSecond } = stepFunctionsLimits;
  return machine.properties.stateMachineType === 'EXPRESS'
    ? { burst: expressStartsPerSecond.value, perSecond: expressStartsPerSecond.value }
    : { burst: standardStartBurst.value, perSecond: standardStartsPerSecond.value };
}

const runtimes = new WeakMap<object, Runtime | 'invalid'>();

/** The machine ready to be run, or `invalid` when AWS would refuse its definition. It depends on the properties alone. */
export function runtimeOf(machine: StateMachine, context: SimulationContext): Runtime | 'invalid' {
  let runtime = runtimes.get(machine.properties);
  if (runtime === undefined) {
    const parsed = parseDefinition(machine.properties.definition, { type: machine.properties.stateMachineType });
    runtime = parsed.ok
      ? createRuntime({ machine: parsed.machine, type: machine.properties.stateMachineType, random: () => 0 })
      : 'invalid';
    runtimes.set(machine.properties, runtime);
  }
  if (runtime === 'invalid') return runtime;
  return { ...runtime, random: () => context.random(), recordsHistory: context.isTracing };
}
