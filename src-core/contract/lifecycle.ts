import type { AnyStateMachine } from 'xstate';
import { InternalError } from '../shared/internal-error.ts';

/** A state machine that names the states a thing goes through. `key` names it in traces and in the inspector. */
export interface LifecycleDescription {
  readonly key: string;
  readonly label: string;
  readonly machine: AnyStateMachine;
}

/** An event of a lifecycle, with what its guards and assignments read. */
export interface LifecycleEvent {
  readonly type: string;
  readonly [detail: string]: unknown;
}

/** A lifecycle as the hot path runs it. */
export interface LifecycleTable {
  readonly initial: string;
  readonly states: readonly string[];
  /** Event types that some state listens to. */
  readonly events: readonly string[];
  /** Takes one step; `assign` actions change `context` in place. An event that the state does not know is an internal error. */
  step(state: string, context: object, event: LifecycleEvent): string;
  /** Whether a state listens to an event at all (its guards aside). */
  accepts(state: string, eventType: string): boolean;
}

type Scope = { readonly context: object; readonly event: LifecycleEvent };
type Guard = (scope: Scope) => boolean;
type Assignment = object | ((scope: Scope) => object);

interface Branch {
  readonly target: string;
  readonly guard: Guard | undefined;
  readonly actions: readonly ((scope: Scope) => void)[];
}

interface Transition {
  /** Set when there is nothing to ask and nothing to do on the way. */
  readonly plainTarget: string | undefined;
  readonly branches: readonly Branch[];
}

interface BranchConfig {
  readonly target?: string;
  readonly guard?: unknown;
  readonly actions?: unknown;
}

interface FlatConfig {
  readonly id?: string | undefined;
  readonly initial?: unknown;
  readonly states?: Readonly<Record<string, { readonly on?: object | undefined }>> | undefined;
}

/**
 * Compiles a flat XState machine (states, `on`, named guards, named `assign` actions) to a table that steps without an
 * actor. What such a table cannot say (nested states, `after`, `invoke`, inline guards, other actions) is an internal error.
 */
export function compileLifecycle(machine: AnyStateMachine): LifecycleTable {
  const config: FlatConfig = machine.config;
  const name = config.id ?? 'lifecycle';
  const table = new Map<string, Map<string, Transition>>();
  const events = new Set<string>();
  for (const [state, stateConfig] of Object.entries(config.states ?? {})) {
    refuseUnknownMembers(name, state, stateConfig);
    const row = new Map<string, Transition>();
    for (const [eventType, transition] of Object.entries(stateConfig.on ?? {})) {
      events.add(eventType);
      row.set(eventType, compileTransition(machine, name, state, transition));
    }
    table.set(state, row);
  }
  if (typeof config.initial !== 'string')
    throw new InternalError('LIFECYCLE_INITIAL', `"${name}" has no initial state`);
  return {
    initial: config.initial,
    states: [...table.keys()],
    events: [...events],
    accepts: (state, eventType) => table.get(state)?.has(eventType) === true,
    step: (state, context, event) => {
      const transition = table.get(state)?.get(event.type);
      if (transition === undefined) {
        throw new InternalError(
          'LIFECYCLE_STEP',
          `"${name}" knows no step from state "${state}" on event "${event.type}"`,
        );
      }
      return transition.plainTarget ?? chooseBranch(transition.branches, state, context, event);
    },
  };
}

function chooseBranch(branches: readonly Branch[], state: string, context: object, event: LifecycleEvent): string {
  for (const branch of branches) {
    if (branch.guard !== undefined && !branch.guard({ context, event })) continue;
    for (const action of branch.actions) action({ context, event });
    return branch.target;
  }
  return state;
}

function refuseUnknownMembers(name: string, state: string, stateConfig: object): void {
  const unknown = Object.keys(stateConfig).filter(
    key => !['on', 'type', 'meta', 'description', 'tags', 'id'].includes(key),
  );
  if (unknown.length > 0) {
    throw new InternalError('LIFECYCLE_FLAT', `state "${state}" of "${name}" uses ${unknown.join(', ')}`);
  }
}

function compileTransition(machine: AnyStateMachine, name: string, state: string, transition: unknown): Transition {
  const list = Array.isArray(transition) ? transition : [transition];
  const branches = list.map((item): Branch => {
    const branch: BranchConfig = typeof item === 'string' ? { target: item } : (item as BranchConfig);
    return {
      target: branch.target ?? state,
      guard: branch.guard === undefined ? undefined : namedGuard(machine, name, branch.guard),
      actions: namedActions(machine, name, branch.actions),
    };
  });
  const [only] = branches;
  const isPlain = branches.length === 1 && only?.guard === undefined && only?.actions.length === 0;
  return { plainTarget: isPlain ? only?.target : undefined, branches };
}

function namedGuard(machine: AnyStateMachine, name: string, guard: unknown): Guard {
  const found = typeof guard === 'string' ? machine.implementations.guards[guard] : undefined;
  if (typeof found !== 'function') {
    throw new InternalError('LIFECYCLE_GUARD', `"${name}" has no named guard ${JSON.stringify(guard)}`);
  }
  return scope => found(scope, undefined) === true;
}

function namedActions(machine: AnyStateMachine, name: string, actions: unknown): readonly ((scope: Scope) => void)[] {
  const list = actions === undefined ? [] : Array.isArray(actions) ? actions : [actions];
  return list.map(action => {
    const found = typeof action === 'string' ? machine.implementations.actions[action] : undefined;
    const assignment = (found as { readonly assignment?: Assignment } | undefined)?.assignment;
    if (assignment === undefined) {
      throw new InternalError('LIFECYCLE_ACTION', `"${name}" has no assign action ${JSON.stringify(action)}`);
    }
    return compileAssignment(assignment);
  });
}

function compileAssignment(assignment: Assignment): (scope: Scope) => void {
  if (typeof assignment === 'function') {
    return scope => {
      const changes = assignment(scope) as Record<string, unknown>;
      for (const key in changes) (scope.context as Record<string, unknown>)[key] = changes[key];
    };
  }
  const members = Object.entries(assignment);
  return scope => {
    const next = members.map(([, value]) => (typeof value === 'function' ? value(scope) : value));
    members.forEach(([key], index) => {
      (scope.context as Record<string, unknown>)[key] = next[index];
    });
  };
}
