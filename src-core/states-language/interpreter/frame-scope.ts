import type { Json, JsonObject } from '../../shared/json.ts';
import type { EvaluationScope } from '../scope.ts';
import { formatTimestamp } from '../timestamp.ts';
import type { Execution, ExecutionIdentity, Frame, MapItem } from './execution.ts';
import { stateOf, type Turn } from './turn.ts';

/** What an expression sees beyond its input. */
export interface ScopeExtras {
  readonly result?: Json;
  readonly errorOutput?: Json;
  /** `$$.Task.Token`. */
  readonly token?: string;
  /** `$$.Map.Item`, where an item is not yet in a frame of its own. */
  readonly item?: MapItem;
}

/** The scope of the expressions of a frame's state. */
export function frameScope(turn: Turn, frame: Frame, input: Json, extras: ScopeExtras = {}): EvaluationScope {
  const { execution, runtime } = turn;
  const scope: EvaluationScope = {
    input,
    context: () => contextObject(turn, frame, extras),
    variable: name => findVariable(execution, frame, name),
    variables: () => allVariables(execution, frame),
    random: runtime.random,
    nowMillis: turn.nowMillis,
    evaluateJsonata: runtime.evaluateJsonata,
  };
  if (extras.result === undefined && extras.errorOutput === undefined) return scope;
  return {
    ...scope,
    ...(extras.result !== undefined && { result: extras.result }),
    ...(extras.errorOutput !== undefined && { errorOutput: extras.errorOutput }),
  };
}

/** The identity and input of the execution a frame belongs to: the machine's, or a distributed Map's child's. */
export function executionOf(execution: Execution, frame: Frame): { identity: ExecutionIdentity; input: Json } {
  for (let current: Frame | undefined = frame; current !== undefined; current = parentOf(execution, current)) {
    if (current.child !== null) return current.child;
  }
  return execution;
}

/** The frame around a frame; undefined for the machine's. */
export function parentOf(execution: Execution, frame: Frame): Frame | undefined {
  return frame.parent === null ? undefined : execution.frames[frame.parent];
}

/** @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html */
function contextObject(turn: Turn, frame: Frame, extras: ScopeExtras): JsonObject {
  const { identity, input } = executionOf(turn.execution, frame);
  const state = stateOf(turn, frame);
  const item = extras.item ?? nearestItem(turn.execution, frame);
  return {
    Execution: {
      Id: identity.id,
      Input: input,
      StartTime: formatTimestamp(identity.startMillis),
      Name: identity.name,
      RoleArn: identity.roleArn,
      RedriveCount: 0,
    },
    StateMachine: { Id: identity.stateMachineId, Name: identity.stateMachineName },
    State: {
      Name: frame.state,
      EnteredTime: formatTimestamp(frame.enteredMillis),
      ...('retriers' in state && { RetryCount: frame.retryCount }),
    },
    ...(extras.token !== undefined && { Task: { Token: extras.token } }),
    ...(item !== undefined && {
      Map: {
        Item: {
          Index: item.index,
          Value: item.value,
          ...(item.key !== undefined && { Key: item.key }),
          ...(item.source !== undefined && { Source: item.source }),
        },
      },
    }),
  };
}

function nearestItem(execution: Execution, frame: Frame): MapItem | undefined {
  for (let current: Frame | undefined = frame; current !== undefined; current = parentOf(execution, current)) {
    if (current.item !== null) return current.item;
    if (current.child !== null) return undefined;
  }
  return undefined;
}

function findVariable(execution: Execution, frame: Frame, name: string): Json | undefined {
  for (let current: Frame | undefined = frame; current !== undefined; current = parentOf(execution, current)) {
    if (Object.hasOwn(current.variables, name)) return current.variables[name];
    if (current.child !== null) return undefined;
  }
  return undefined;
}

function allVariables(execution: Execution, frame: Frame): Readonly<Record<string, Json>> {
  const parent = frame.child === null ? parentOf(execution, frame) : undefined;
  return parent === undefined ? frame.variables : { ...allVariables(execution, parent), ...frame.variables };
}
