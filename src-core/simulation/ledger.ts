import { MESSAGE_OUTCOMES, type Message, type MessageOutcome } from '../contract/message.ts';
import type { Millis } from '../shared/units.ts';
import { addToCounter, type Counters, createCounters } from './counters.ts';
import { addDuration, addUp, createHistogram, type Histogram } from './histogram.ts';
import { addWork, createWorkSet, type WorkSet } from './work-set.ts';

/** What one element has done: its counters, and how long work took that ended there. */
export interface ElementLedger {
  readonly counters: Counters;
  /** What it has used that is paid for. */
  readonly usage: Counters;
  /** From the client's send to the end of the work here; made by the first work. */
  latency: Histogram | undefined;
  /** Every piece of work done here. */
  done: WorkSet | undefined;
  duplicates: number;
  /** Highest ordinal done, by path and number of the sender. */
  readonly lastOrdinals: (number[] | undefined)[];
  outOfOrder: number;
}

/** The books of a run: every message made and how it ended. Plain data. */
export interface Ledger {
  created: number;
  /** Messages by how they ended, each outcome from the start. */
  ended: Counters;
  lost: number;
  /** Losses by element and reason, in the order they first happened. */
  losses: Map<string, { readonly element: string; readonly reason: string; count: number }>;
  elements: ElementLedger[];
}

function isLoss(outcome: MessageOutcome): boolean {
  return outcome === 'expired' || outcome === 'dropped' || outcome === 'rejected';
}

/** Empty books for a number of elements. */
export function createLedger(elementCount: number): Ledger {
  const ended = createCounters();
  for (const outcome of MESSAGE_OUTCOMES) addToCounter(ended, outcome, 0);
  return {
    created: 0,
    ended,
    lost: 0,
    losses: new Map(),
    elements: Array.from({ length: elementCount }, () => ({
      counters: createCounters(),
      usage: createCounters(),
      latency: undefined,
      done: undefined,
      duplicates: 0,
      lastOrdinals: [],
      outOfOrder: 0,
    })),
  };
}

/** Books the end of a message. */
export function bookEnd(ledger: Ledger, element: string, outcome: MessageOutcome, reason: string): void {
  addToCounter(ledger.ended, outcome, 1);
  if (isLoss(outcome)) bookLoss(ledger, element, reason);
}

/** Books a loss. */
export function bookLoss(ledger: Ledger, element: string, reason: string): void {
  ledger.lost += 1;
  const key = `${element}\n${reason}`;
  const loss = ledger.losses.get(key);
  if (loss === undefined) ledger.losses.set(key, { element, reason, count: 1 });
  else loss.count += 1;
}

/** Books work done at an element: latency, whether it was done before, whether it overtook work of its key. */
export function bookCompletion(books: ElementLedger, message: Message, now: Millis): void {
  const { origin, path } = message;
  books.latency ??= createHistogram();
  addDuration(books.latency, now - origin.sentAtMillis);
  books.done ??= createWorkSet();
  if (!addWork(books.done, path, origin.number)) {
    books.duplicates += 1;
    return;
  }
  const ordinals = ordinalsAt(books.lastOrdinals, path);
  const { senderNumber, ordinal } = origin;
  while (ordinals.length <= senderNumber) ordinals.push(0);
  if (ordinal < (ordinals[senderNumber] ?? 0)) books.outOfOrder += 1;
  else ordinals[senderNumber] = ordinal;
}

function ordinalsAt(byPath: (number[] | undefined)[], path: number): number[] {
  let ordinals = byPath[path];
  if (ordinals === undefined) {
    while (byPath.length < path) byPath.push(undefined);
    ordinals = [];
    byPath[path] = ordinals;
  }
  return ordinals;
}

/** How long all work took, wherever it ended. */
export function wholeLatency(ledger: Ledger): Histogram {
  return addUp(ledger.elements.flatMap(({ latency }) => latency ?? []));
}
