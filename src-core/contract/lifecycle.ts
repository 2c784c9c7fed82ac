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
  /** Takes one step; actions change `context` in place. An event that the state does not know is an internal error. */
  step(state: string, context: object, event: LifecycleEvent): string;
  /** Whether a state listens to an event at all (its guards aside). */
  accepts(state: string, eventType: string): boolean;
}

/** Changes the context of a lifecycle in place. */
type Change<Context, Event> = (context: Context, event: Event) => void;

/**
 * What an `assign` action of a lifecycle does, written as a change in place: XState gets a changed copy, the table on the
 * hot path makes no copy.
 */
export function inPlace<Context extends object, Event = unknown>(
  change: Change<Context, Event>,
): (scope: { readonly context: Context; readonly event: Event }) => Context {
  const assignment = ({ context, event }: { readonly context: Context; readonly event: Event }): Context => {
    const copy = { ...context };
    change(copy, event);
    return copy;
  };
  return Object.assign(assignment, { change });
}

type Scope = { readonly context: object; readonly event: LifecycleEvent };
type Guard = (scope: Scope, parameters: undefined) => boolean;

interface Branch {
  readonly target: string;
  readonly guard: Guard | undefined;
  readonly changes: readonly Change<object, LifecycleEvent>[];
}

/** A class, so that the engine knows all of them for the same kind of thing. */
class Transition {
  readonly state: string;
  readonly eventType: string;
  readonly branches: readonly Branch[];
  /** Set when there is nothing to ask and nothing to do on the way. */
  readonly plainTarget: string | undefined;
  /** The next one of its place. */
  next: Transition | undefined = undefined;

  constructor(state: string, eventType: string, branches: readonly Branch[]) {
    this.state = state;
    this.eventType = eventType;
    this.branches = branches;
    const [only] = branches;
    const isPlain = branches.length === 1 && only?.guard === undefined && only?.changes.length === 0;
    this.plainTarget = isPlain ? only?.target : undefined;
  }
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
 * Compiles a flat XState machine (states, `on`, named guards, named `assign` actions made by {@link inPlace}) to a table
 * that steps without an actor. What such a table cannot say (nested states, `after`, `invoke`, inline guards, other actions) is an internal error.
 */
export function compileLifecycle(machine: AnyStateMachine): LifecycleTable {
  const config: FlatConfig = machine.config;
  const name = config.id ?? 'lifecycle';
  const transitions: Transition[] = [];
  for (const [state, stateConfig] of Object.entries(config.states ?? {})) {
    refuseUnknownMembers(name, state, stateConfig);
    for (const [eventType, transition] of Object.entries(stateConfig.on ?? {})) {
      transitions.push(compileTransition(machine, name, state, eventType, transition));
    }
  }
  const places = placeTransitions(transitions);
  if (typeof config.initial !== 'string')
    throw new InternalError('LIFECYCLE_INITIAL', `"${name}" has no initial state`);
  return {
    initial: config.initial,
    states: Object.keys(config.states ?? {}),
    events: [...new Set(transitions.map(({ eventType }) => eventType))],
    accepts: (state, eventType) => findTransition(places, state, eventType) !== undefined,
    step: (state, context, event) => {
      const transition = findTransition(places, state, event.type);
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

const PLACES = 64;

// The lengths of two names tell nearly all pairs of state and event apart, and cost less than a hash of the names.
function placeOf(state: string, eventType: string): number {
  return (state.length * 5 + eventType.length) & (PLACES - 1);
}

/** The first transition of each place, each with the next one of its place. */
type Places = readonly (Transition | undefined)[];

function placeTransitions(transitions: readonly Transition[]): Places {
  const places = new Array<Transition | undefined>(PLACES).fill(undefined);
  for (const transition of transitions) {
    const place = placeOf(transition.state, transition.eventType);
    transition.next = places[place];
    places[place] = transition;
  }
  return places;
}

function findTransition(places: Places, state: string, eventType: string): Transition | undefined {
  let transition = places[placeOf(state, eventType)];
  while (transition !== undefined && (transition.state !== state || transition.eventType !== eventType)) {
    transition = transition.next;
  }
  return transition;
}

function chooseBranch(branches: readonly Branch[], state: string, context: object, event: LifecycleEvent): string {
  for (const branch of branches) {
    if (branch.guard !== undefined && !branch.guard({ context, event }, undefined)) continue;
    for (const change of branch.changes) change(context, event);
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

function compileTransition(
  machine: AnyStateMachine,
  name: string,
  state: string,
  eventType: string,
  transition: unknown,
): Transition {
  const list = Array.isArray(transition) ? transition : [transition];
  const branches = list.map((item): Branch => {
    const branch: BranchConfig = typeof item === 'string' ? { target: item } : (item as BranchConfig);
    return {
      target: branch.target ?? state,
      guard: branch.guard === undefined ? undefined : namedGuard(machine, name, branch.guard),
      changes: namedChanges(machine, name, branch.actions),
    };
  });
  return new Transition(state, eventType, branches);
}

function namedGuard(machine: AnyStateMachine, name: string, guard: unknown): Guard {
  const found = typeof guard === 'string' ? machine.implementations.guards[guard] : undefined;
  if (typeof found !== 'function') {
    throw new InternalError('LIFECYCLE_GUARD', `"${name}" has no named guard ${JSON.stringify(guard)}`);
  }
  return found as Guard;
}

function namedChanges(
  machine: AnyStateMachine,
  name: string,
  actions: unknown,
): readonly Change<object, LifecycleEvent>[] {
  const list = actions === undefined ? [] : Array.isArray(actions) ? actions : [actions];
  return list.map(action => {
    const found = typeof action === 'string' ? machine.implementations.actions[action] : undefined;
    const assignment = (found as { readonly assignment?: object } | undefined)?.assignment;
    if (assignment === undefined || !('change' in assignment)) {
      throw new InternalError('LIFECYCLE_ACTION', `"${name}" has no change in place ${JSON.stringify(action)}`);
    }
    return assignment.change as Change<object, LifecycleEvent>;
  });
}
