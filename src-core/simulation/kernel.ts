import type { Census } from '../contract/census.ts';
import type { Message } from '../contract/message.ts';
import type { TraceDetail, TraceEvent } from '../contract/trace.ts';
import { InternalError } from '../shared/internal-error.ts';
import type { Millis } from '../shared/units.ts';
import { copyPlainData, weighCopy } from './checkpoint.ts';
import { counterValues, createCounters } from './counters.ts';
import { cancelEvent, createEventQueue, freeSlot, nextDueMillis, popSlot, pushEvent } from './event-queue.ts';
import type { ContextHost, KernelOptions, KernelState } from './kernel-state.ts';
import { createLedger } from './ledger.ts';
import { LiveActor } from './live-actor.ts';
import { createNumberSet } from './number-set.ts';
import { createPaths } from './paths.ts';
import { seedRandom } from './random.ts';

/** Owns time, the order of events, ids and the trace. Everything happens in {@link Kernel.handleNext}. */
export class Kernel implements ContextHost {
  readonly options: KernelOptions;
  state: KernelState;
  private readonly actors: readonly LiveActor[];
  private readonly actorById: ReadonlyMap<string, LiveActor>;
  private trace: TraceEvent[] = [];

  constructor(options: KernelOptions) {
    this.options = options;
    this.state = {
      nowMillis: 0,
      queue: createEventQueue(),
      random: seedRandom(options.seed),
      origins: 0,
      senders: 0,
      paths: createPaths(),
      numbers: createCounters(),
      account: createCounters(),
      states: [],
      ledger: createLedger(options.actors.length),
      poisoned: createNumberSet(),
      traceSequence: 0,
      handledEvents: 0,
    };
    this.actors = options.actors.map((actor, index) => new LiveActor(this, actor, index));
    this.actorById = new Map(this.actors.map(actor => [actor.id, actor]));
    for (const actor of this.actors) this.state.states.push(actor.behaviour.initial(actor.element, options.graph));
    for (const actor of this.actors) actor.attach(this.state);
    for (const actor of this.actors) actor.behaviour.start?.(actor.element, actor.state, actor.context);
  }

  /** When the next event is due; Infinity when nothing is left to happen. */
  nextDueMillis(): Millis {
    return nextDueMillis(this.state.queue);
  }

  /** Lets the next event happen. Call only while {@link Kernel.nextDueMillis} is finite. */
  handleNext(): void {
    const { queue } = this.state;
    const slot = popSlot(queue);
    const due = queue.due[slot] ?? 0;
    const name = queue.event[slot] ?? '';
    const data = queue.data[slot];
    const actor = this.actors[queue.element[slot] ?? 0];
    freeSlot(queue, slot);
    if (actor === undefined) throw new InternalError('KERNEL_ELEMENT', 'an event names no element');
    if (due > this.state.nowMillis) this.moveTo(due);
    this.state.handledEvents += 1;
    actor.handle(name, data);
  }

  /** Moves time on without an event. */
  moveTo(millis: Millis): void {
    this.options.onTimeMoves?.(millis);
    this.state.nowMillis = millis;
  }

  /** Adds an event for an element. */
  push(elementIndex: number, inMillis: Millis, event: string, data: unknown): number {
    if (!(inMillis >= 0)) throw new InternalError('KERNEL_TIME', `an event "${event}" cannot be due in ${inMillis} ms`);
    return pushEvent(this.state.queue, this.state.nowMillis, inMillis, elementIndex, event, data);
  }

  /** Takes an event back. */
  cancel(timer: number): void {
    cancelEvent(this.state.queue, timer);
  }

  /** Position of an element among the actors. */
  indexOf(element: string): number {
    return this.actorOf(element).index;
  }

  /** Whether an element of this id is in the run. */
  has(element: string): boolean {
    return this.actorById.has(element);
  }

  /** The actor of an id. */
  actorOf(element: string): LiveActor {
    const actor = this.actorById.get(element);
    if (actor === undefined) throw new InternalError('KERNEL_ELEMENT', `there is no element "${element}" in this run`);
    return actor;
  }

  /** The callable side of an element. */
  apiOf(element: string): Readonly<Record<string, (request: unknown) => unknown>> {
    return this.actorOf(element).api;
  }

  /** Adds a line to the trace. */
  record(element: string, type: string, message: Message | undefined, more: TraceDetail | undefined): void {
    if (this.options.isTracing) this.addTrace(element, type, message, more, undefined);
  }

  /** Adds the line that shows a message travelling on a wire. */
  recordTransfer(wire: string, message: Message, arrivesAtMillis: Millis): void {
    if (this.options.isTracing) this.addTrace(wire, 'message.transferred', message, undefined, arrivesAtMillis);
  }

  private addTrace(
    element: string,
    type: string,
    message: Message | undefined,
    more: TraceDetail | undefined,
    arrivesAtMillis: Millis | undefined,
  ): void {
    this.state.traceSequence += 1;
    const line: { -readonly [Member in keyof TraceEvent]: TraceEvent[Member] } = {
      sequence: this.state.traceSequence,
      atMillis: this.state.nowMillis,
      type,
      element,
    };
    if (message !== undefined) {
      line.message = message.id;
      if (message.parent !== undefined) line.parent = message.parent;
      line.origin = message.origin.id;
    }
    if (arrivesAtMillis !== undefined) {
      line.wire = element;
      line.arrivesAtMillis = arrivesAtMillis;
    }
    if (more?.reason !== undefined) line.reason = more.reason;
    if (more?.detail !== undefined) line.detail = more.detail;
    this.trace.push(line);
  }

  /** Hands over the lines of the trace since the last call. */
  drainTrace(): readonly TraceEvent[] {
    const lines = this.trace;
    this.trace = [];
    return lines;
  }

  /** Live numbers of an element now, its gauges and its counters together. */
  countersOf(element: string, atMillis = this.state.nowMillis): Record<string, number> {
    const { index } = this.actorOf(element);
    return { ...this.gaugesOf(index, atMillis), ...counterValues(this.state.ledger.elements[index]?.counters) };
  }

  /** Gauges alone, by position. */
  gaugesOf(index: number, atMillis: Millis): Readonly<Record<string, number>> {
    const actor = this.actors[index];
    if (actor === undefined) throw new InternalError('KERNEL_ELEMENT', `there is no element number ${index}`);
    return actor.behaviour.gauges(actor.element, actor.state, atMillis);
  }

  /** Messages that are kept somewhere: with the ended ones they must make up all that were made. */
  heldMessages(): number {
    return this.actors.reduce((sum, actor) => sum + (actor.behaviour.held?.(actor.state) ?? 0), 0);
  }

  /** Asks an element for the lifecycle of something it holds. */
  lifecycleOf(element: string, id: string) {
    const actor = this.actorOf(element);
    return actor.behaviour.lifecycleOf?.(actor.state, id);
  }

  /** How many things of an element are in each state of its lifecycles. */
  censusOf(element: string): Census {
    const actor = this.actorOf(element);
    return actor.behaviour.census?.(actor.state) ?? {};
  }

  /** A copy of everything that changes. The trace is not part of it: drain it first. */
  checkpoint(): { readonly copy: KernelState; readonly bytes: number } {
    return weighCopy(this.state);
  }

  /** Goes back (or forth) to a checkpoint, which stays usable. */
  restore(checkpoint: KernelState): void {
    this.state = copyPlainData(checkpoint);
    for (const actor of this.actors) actor.attach(this.state);
    this.trace = [];
  }
}
