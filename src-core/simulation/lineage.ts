import type { TraceEvent } from '../contract/trace.ts';
import { formatDuration } from '../shared/units.ts';

/** One line of a message's story. */
export interface LineageStep {
  readonly atMillis: number;
  /** The message it happened to: the one asked for, one it was made from, or one made from it. */
  readonly message: string;
  readonly element: string;
  readonly type: string;
  /** In words: "received for the 2nd time at jobs". */
  readonly text: string;
  /** Why, in AWS's words, where there is a reason. */
  readonly reason?: string;
}

/** A message's whole story. */
export interface Lineage {
  /** From the client's message to the one asked for. */
  readonly ancestors: readonly string[];
  readonly message: string;
  /** Made from it, directly or not. */
  readonly descendants: readonly string[];
  readonly steps: readonly LineageStep[];
  /** How the message itself stands at the end of the trace, in a sentence. */
  readonly summary: string;
}

/** Names of elements by id, as a person reads them. */
export type ElementNames = (element: string) => string;

/**
 * The story of a message, read from the trace: where it came from, every hop, receive, wait, retry and reason, and what
 * became of it. Undefined when the trace does not know the message.
 */
export function traceLineage(trace: readonly TraceEvent[], message: string, nameOf: ElementNames): Lineage | undefined {
  const parents = new Map<string, string>();
  const known = new Set<string>();
  for (const event of trace) {
    if (event.message === undefined) continue;
    known.add(event.message);
    if (event.parent !== undefined) parents.set(event.message, event.parent);
  }
  if (!known.has(message)) return undefined;
  const ancestors = ancestorsOf(message, parents);
  const descendants = descendantsOf(message, parents);
  const family = new Set([...ancestors, message, ...descendants]);
  const steps = trace.flatMap(event => stepsOf(event, family, nameOf));
  return { ancestors, message, descendants, steps, summary: summarize(steps, message) };
}

function ancestorsOf(message: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const ancestors: string[] = [];
  for (let parent = parents.get(message); parent !== undefined; parent = parents.get(parent)) ancestors.unshift(parent);
  return ancestors;
}

function descendantsOf(message: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const family = new Set([message]);
  // A copy's line always stands after its parent's, so that one pass finds whole chains.
  for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  family.delete(message);
  return [...family];
}

function stepsOf(event: TraceEvent, family: ReadonlySet<string>, nameOf: ElementNames): readonly LineageStep[] {
  const batch = event.detail?.['messages'];
  const concerned = Array.isArray(batch) ? batch.filter(id => typeof id === 'string') : [];
  const messages = concerned.length > 0 ? concerned : event.message === undefined ? [] : [event.message];
  return messages.flatMap(id => {
    if (typeof id !== 'string' || !family.has(id)) return [];
    const { atMillis, element, type, reason } = event;
    const text = describe(event, id, nameOf);
    return [{ atMillis, message: id, element, type, text, ...(reason === undefined ? {} : { reason }) }];
  });
}

type Sentence = (event: TraceEvent, place: string, message: string) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'message.sent': (_event, place) => `sent by ${place}`,
  'message.transferred': ({ atMillis, arrivesAtMillis }, place) =>
    `travels along ${place} for ${formatDuration(((arrivesAtMillis ?? atMillis) - atMillis) / 1000)}`,
  'message.enqueued': (_event, place) => `stored in ${place}`,
  'message.stored': ({ detail }, place) => `stored in ${String(detail?.['shard'] ?? 'a shard')} of ${place}`,
  'message.became-visible': (_event, place) => `visible in ${place}`,
  'message.received': ({ detail }, place) => `received from ${place} for the ${ordinal(detail?.['receiveCount'])} time`,
  'message.returned': (_event, place) => `back in ${place}`,
  'message.dead-lettered': (_event, place) => `moved out of ${place} to its dead-letter queue`,
  'message.poisoned': (_event, place) => `poisoned at ${place}`,
  'message.published': (_event, place) => `published to ${place}`,
  'message.copied': (_event, place) => `copied at ${place}`,
  'message.skipped': (_event, place) => `not passed on by ${place}`,
  'message.processed': (_event, place) => `done: taken out of ${place}`,
  'message.delivered': (_event, place) => `delivered by ${place}`,
  'message.filtered': (_event, place) => `filtered out at ${place}`,
  'message.deduplicated': (_event, place) => `dropped at ${place} as a duplicate`,
  'message.discarded': (_event, place) => `ended at ${place}`,
  'message.expired': (_event, place) => `lost: expired in ${place}`,
  'message.dropped': (_event, place) => `lost: dropped at ${place}`,
  'message.rejected': (_event, place) => `lost: refused by ${place}`,
  'message.given-up': (_event, place) => `given up by ${place}`,
  'message.delete-failed': (_event, place) => `could not be deleted by ${place}`,
  'message.delete-ignored': (_event, place) => `stays in ${place} after a late delete`,
  'event.accepted': (_event, place) => `in the asynchronous queue of ${place}`,
  'event.waiting': (_event, place) => `waits at ${place} for another run`,
  'delivery.failed': (_event, place) => `could not be delivered by ${place}`,
  'call.refused': (_event, place) => `refused at ${place}, tried again`,
  'endpoint.answered': ({ detail }, place) => `answered by ${place} with ${String(detail?.['status'])}`,
  'invocation.started': (_event, place) => `${place} starts to work on it`,
  'invocation.succeeded': (event, place, message) =>
    hasFailed(event, message) ? `${place} reports it as failed` : `${place} has worked on it well`,
  'invocation.failed': (_event, place) => `${place} failed`,
  'invocation.timed-out': (_event, place) => `${place} ran into its timeout`,
  'invocation.throttled': (_event, place) => `${place} could not be invoked`,
  'work.started': (_event, place) => `${place} starts to work on it`,
  'work.succeeded': (_event, place) => `${place} has worked on it well`,
  'work.failed': (_event, place) => `${place} failed`,
  'batch.abandoned': (_event, place) => `${place} gave up its batch`,
  'batch.split': (_event, place) => `${place} split its batch`,
  'execution.started': (_event, place) => `${place} starts an execution with it`,
  'execution.succeeded': (_event, place) => `the execution of ${place} succeeded`,
  'execution.failed': (_event, place) => `the execution of ${place} failed`,
  'execution.timed-out': (_event, place) => `the execution of ${place} timed out`,
  'execution.aborted': (_event, place) => `the execution of ${place} was stopped`,
  'state.entered': ({ detail }, place) => `${place} enters "${String(detail?.['state'])}"`,
  'state.exited': ({ detail }, place) => `${place} leaves "${String(detail?.['state'])}"`,
  'task.failed': (_event, place) => `a task of ${place} failed`,
  'task.assumed': (_event, place) => `a task of ${place} is outside the design`,
};

function describe(event: TraceEvent, message: string, nameOf: ElementNames): string {
  const sentence = SENTENCES[event.type];
  const place = nameOf(event.element);
  return sentence === undefined ? `${event.type} at ${place}` : sentence(event, place, message);
}

function hasFailed(event: TraceEvent, message: string): boolean {
  const failed = event.detail?.['failedMessages'];
  return Array.isArray(failed) && failed.includes(message);
}

function ordinal(value: unknown): string {
  const number = typeof value === 'number' ? value : 1;
  const rest = number % 100;
  const suffix = rest >= 11 && rest <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${number}${suffix}`;
}

function summarize(steps: readonly LineageStep[], message: string): string {
  const own = steps.filter(step => step.message === message);
  const receives = own.filter(step => step.type === 'message.received').length;
  const last = own[own.length - 1];
  if (last === undefined) return 'Nothing has happened to it.';
  const received = receives === 0 ? '' : ` Received ${receives === 1 ? 'once' : `${receives} times`}.`;
  const reason = last.reason === undefined ? '' : ` (${last.reason})`;
  return `${last.text.charAt(0).toUpperCase()}${last.text.slice(1)}${reason}.${received}`;
}
