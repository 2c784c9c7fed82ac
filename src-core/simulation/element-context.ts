import type { SimulationContext, WorkScript } from '../contract/behaviour.ts';
import type { DesignGraph, GraphResource } from '../contract/graph.ts';
import type {
  FirstMessageParts,
  Message,
  MessageChanges,
  MessageList,
  MessageOutcome,
  Origin,
  ReplyTo,
  Sender,
} from '../contract/message.ts';
import type { Fault } from '../contract/scenario.ts';
import type { TraceDetail } from '../contract/trace.ts';
import { InternalError } from '../shared/internal-error.ts';
import type { Millis } from '../shared/units.ts';
import { addToCounter } from './counters.ts';
import { activeFaults, isMeant, latencySources } from './faults.ts';
import type { CalledActor, ContextHost, KernelState } from './kernel-state.ts';
import { bookCompletion, bookEnd, bookLoss, type ElementLedger } from './ledger.ts';
import { Neighbours } from './neighbours.ts';
import { addNumber, hasNumber } from './number-set.ts';
import { PackedMessages } from './packed-messages.ts';
import { pathFrom } from './paths.ts';
import { mixNumbers, nextRandom } from './random.ts';
import { FollowingMessage, firstMessage, MessageSender } from './simulated-message.ts';

const WORK_RANGE = 2 ** 53;

/** The kernel as one element sees it. */
export class ElementContext implements SimulationContext {
  readonly graph: DesignGraph;
  readonly source: GraphResource | undefined;
  readonly target: GraphResource | undefined;
  readonly isTracing: boolean;
  readonly script: WorkScript | undefined;
  private readonly kernel: ContextHost;
  private readonly id: string;
  private readonly index: number;
  private readonly neighbours: Neighbours<CalledActor>;
  private state: KernelState;
  private books: ElementLedger;
  /** Without a fault in the whole scenario a call costs nothing for them. */
  private readonly hasFaults: boolean;
  /** Elements whose latency faults delay what travels along this wire. */
  private readonly latencySources: readonly string[];

  constructor(kernel: ContextHost, id: string, index: number) {
    this.kernel = kernel;
    this.id = id;
    this.index = index;
    this.neighbours = new Neighbours(element => kernel.actorOf(element));
    this.state = kernel.state;
    this.books = booksAt(kernel.state, index);
    this.graph = kernel.options.graph;
    const wire = this.graph.connection(id);
    this.source = wire && this.graph.resource(wire.from);
    this.target = wire && this.graph.resource(wire.to);
    this.isTracing = kernel.options.isTracing;
    this.script = kernel.options.scripts[id];
    this.hasFaults = kernel.options.faults.has(id);
    this.latencySources = latencySources(kernel.options.faults, kernel.options.graph, id);
  }

  /** Makes a state of the run the one that it acts on. */
  attach(state: KernelState): void {
    this.state = state;
    this.books = booksAt(state, this.index);
  }

  get nowMillis(): Millis {
    return this.state.nowMillis;
  }

  random(): number {
    return nextRandom(this.state.random);
  }

  schedule(inMillis: Millis, event: string, data?: unknown): number {
    return this.kernel.push(this.index, inMillis, event, data);
  }

  notify(element: string, event: string, data: unknown, inMillis: Millis = 0): number {
    return this.kernel.push(this.neighbours.get(element).index, inMillis, event, data);
  }

  // The data of a request is made for it and answered once, so that it can take the answer itself.
  reply(to: ReplyTo, end?: object): void {
    const data: { end?: object } = to.data;
    if (end !== undefined) data.end = end;
    this.notify(to.element, to.event, data);
  }

  cancel(timer: number): void {
    this.kernel.cancel(timer);
  }

  api<Api>(element: string): Api {
    return this.neighbours.get(element).api as Api;
  }

  typeOf(element: string): string | undefined {
    return this.neighbours.get(element).type;
  }

  nextNumber(kind: string): number {
    return addToCounter(this.state.numbers, kind, 1);
  }

  nextId(kind: string): string {
    return kind + this.nextNumber(kind);
  }

  sender(key: string, orderKey: string): Sender {
    const { state } = this;
    state.senders += 1;
    return new MessageSender(state.senders, this.id, key, orderKey);
  }

  create(
    origin: Pick<Origin, 'n' | 'ordinal' | 'isPoison'> & { readonly sender: Sender },
    parts: FirstMessageParts,
  ): Message {
    const { state } = this;
    state.ledger.created += 1;
    state.origins += 1;
    return firstMessage(state.ledger.created, state.origins, state.nowMillis, origin, parts);
  }

  repeat(message: Message): Message {
    const { ledger } = this.state;
    ledger.created += 1;
    return new FollowingMessage(ledger.created, message, message.path, {});
  }

  derive(parent: Message, changes: MessageChanges): Message {
    const { state } = this;
    state.ledger.created += 1;
    const path = pathFrom(state.paths, parent.path, this.index, changes.copy ?? 0);
    const message = new FollowingMessage(state.ledger.created, parent, path, changes);
    if (this.isPoisoned(parent)) addNumber(state.poisoned, this.workNumber(message));
    return message;
  }

  messageList(capacity: number): MessageList {
    return new PackedMessages(capacity);
  }

  record(type: string, message?: Message, more?: TraceDetail): void {
    this.kernel.record(this.id, type, message, more);
  }

  finish(message: Message, outcome: MessageOutcome, reason?: string): void {
    bookEnd(this.state.ledger, this.id, outcome, reason ?? outcome);
    this.kernel.record(this.id, `message.${outcome}`, message, { reason });
  }

  lose(message: Message, reason: string): void {
    bookLoss(this.state.ledger, this.id, reason);
    this.kernel.record(this.id, 'message.given-up', message, { reason });
  }

  completed(message: Message): void {
    bookCompletion(this.books, message, this.nowMillis);
  }

  count(counter: string, by = 1, element?: string): void {
    addToCounter(this.booksOf(element).counters, counter, by);
  }

  meter(item: string, units: number, element?: string): void {
    addToCounter(this.booksOf(element).usage, item, units);
  }

  private booksOf(element: string | undefined): ElementLedger {
    return element === undefined ? this.books : booksAt(this.state, this.neighbours.get(element).index);
  }

  account(counter: string, by = 0): number {
    return addToCounter(this.state.account, counter, by);
  }

  addedLatency(): Millis {
    return this.hasFaults ? this.latencyOf(this.id) : 0;
  }

  private latencyOf(element: string): Millis {
    let millis = 0;
    for (const fault of this.activeFaults('latency', element)) if (this.isDrawn(fault)) millis += fault.millis ?? 0;
    return millis;
  }

  private activeFaults(kind: Fault['kind'], element: string): readonly Fault[] {
    return activeFaults(this.kernel.options.faults, element, kind, this.nowMillis);
  }

  isHit(kind: Fault['kind']): boolean {
    // Every active fault draws, so that one fault more does not shift the draws of another.
    if (!this.hasFaults) return false;
    let isHit = false;
    for (const fault of this.activeFaults(kind, this.id)) {
      if (fault.when === undefined && this.isDrawn(fault)) isHit = true;
    }
    return isHit;
  }

  private isDrawn(fault: Fault): boolean {
    return fault.rate >= 1 || this.random() < fault.rate;
  }

  exposeToPoison(message: Message, which: 'all' | 'conditional' = 'all'): void {
    if (!this.isHitByPoison(message, which)) return;
    const isNew = addNumber(this.state.poisoned, this.workNumber(message));
    if (isNew) this.record('message.poisoned', message, { reason: 'fails wherever it is processed (fault)' });
  }

  isPoison(message: Message): boolean {
    return message.origin.isPoison || this.isPoisoned(message) || this.isHitByPoison(message);
  }

  private isPoisoned(message: Message): boolean {
    const { poisoned } = this.state;
    return poisoned.size > 0 && hasNumber(poisoned, this.workNumber(message));
  }

  // Drawn from the message itself, so that every receive of the same message agrees.
  private isHitByPoison(message: Message, which: 'all' | 'conditional' = 'all'): boolean {
    if (!this.hasFaults) return false;
    const share = mixNumbers(this.workNumber(message), this.index) / WORK_RANGE;
    return this.activeFaults('poison', this.id).some(
      fault => (which === 'all' || fault.when !== undefined) && share < fault.rate && isMeant(fault, message),
    );
  }

  /** Names the piece of work that a message is: its origin and the way it came. */
  private workNumber({ origin, path }: Message): number {
    return mixNumbers(origin.number, this.state.paths.mixed[path] ?? 0);
  }

  travel(messages: Message | readonly Message[], event: string, data: unknown): Millis {
    let millis = this.kernel.options.wireMillis;
    for (const element of this.latencySources) millis += this.latencyOf(element);
    if (this.hasFaults || this.isTracing) this.showTravelling(messages, this.nowMillis + millis);
    this.schedule(millis, event, data);
    return millis;
  }

  private showTravelling(messages: Message | readonly Message[], arriveAtMillis: Millis): void {
    for (const message of 'id' in messages ? [messages] : messages) {
      this.exposeToPoison(message);
      if (this.isTracing) this.kernel.recordTransfer(this.id, message, arriveAtMillis);
    }
  }
}

function booksAt({ ledger }: KernelState, index: number): ElementLedger {
  const books = ledger.elements[index];
  if (books === undefined) throw new InternalError('KERNEL_ELEMENT', `there is no element number ${index}`);
  return books;
}
