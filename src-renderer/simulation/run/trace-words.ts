import type { TraceEvent } from '#core/contract/trace.ts';
import type { Mark, MessageRow } from './protocol.ts';

type Tone = MessageRow['tone'];

/** What an event makes of a message: its state in words, its tone, and whether its life ends. */
export interface EventMeaning {
  readonly state: string;
  readonly tone: Tone;
  readonly ends?: true;
}

const MEANINGS: Readonly<Record<string, EventMeaning>> = {
  'message.sent': { state: 'Sent', tone: 'neutral' },
  'message.transferred': { state: 'On its way', tone: 'busy' },
  'message.enqueued': { state: 'Waiting', tone: 'neutral' },
  'message.became-visible': { state: 'Waiting', tone: 'neutral' },
  'message.returned': { state: 'Waiting again', tone: 'warn' },
  'message.received': { state: 'In flight', tone: 'busy' },
  'message.dead-lettered': { state: 'Dead-lettered', tone: 'bad' },
  'message.skipped': { state: 'Skipped by a filter', tone: 'neutral' },
  'message.given-up': { state: 'Given up', tone: 'bad' },
  'message.delete-failed': { state: 'Not deleted', tone: 'warn' },
  'message.delete-missed': { state: 'Delete not heard', tone: 'warn' },
  'message.delete-ignored': { state: 'Delete ignored', tone: 'warn' },
  'message.processed': { state: 'Processed', tone: 'good', ends: true },
  'message.delivered': { state: 'Delivered', tone: 'good', ends: true },
  'message.copied': { state: 'Copied on', tone: 'good', ends: true },
  'message.filtered': { state: 'Filtered out', tone: 'neutral', ends: true },
  'message.deduplicated': { state: 'Deduplicated', tone: 'neutral', ends: true },
  'message.discarded': { state: 'Discarded', tone: 'neutral', ends: true },
  'message.expired': { state: 'Expired', tone: 'bad', ends: true },
  'message.dropped': { state: 'Dropped', tone: 'bad', ends: true },
  'message.rejected': { state: 'Rejected', tone: 'bad', ends: true },
  'invocation.started': { state: 'Being processed', tone: 'busy' },
  'invocation.succeeded': { state: 'Worked on', tone: 'good' },
  'invocation.failed': { state: 'Failed', tone: 'warn' },
  'invocation.timed-out': { state: 'Timed out', tone: 'warn' },
  'invocation.throttled': { state: 'Throttled', tone: 'warn' },
  'work.started': { state: 'Being processed', tone: 'busy' },
  'work.succeeded': { state: 'Worked on', tone: 'good' },
  'work.failed': { state: 'Failed', tone: 'warn' },
  'event.accepted': { state: 'Accepted', tone: 'neutral' },
  'event.waiting': { state: 'Waiting to be retried', tone: 'warn' },
  'batch.abandoned': { state: 'Given back', tone: 'warn' },
  'batch.split': { state: 'Split to find the failure', tone: 'warn' },
};

/** What the type of an event says by itself. */
interface EventKind {
  readonly meaning: EventMeaning;
  readonly mark: Mark | undefined;
  /** The message is lost by it. */
  readonly isLoss: boolean;
  /** It befell one message, not a batch or a resource. */
  readonly isOfMessage: boolean;
}

const kinds = new Map<string, EventKind>();

/** What is to be known of events of a type; made once for each. */
export function kindOf(type: string): EventKind {
  let kind = kinds.get(type);
  if (kind === undefined) {
    kind = makeKind(type);
    kinds.set(type, kind);
  }
  return kind;
}

function makeKind(type: string): EventKind {
  // One without an entry speaks for itself: its own words.
  const tone = /fail|throttl|refus|timed-out/.test(type) ? 'warn' : 'neutral';
  return {
    meaning: MEANINGS[type] ?? { state: typeWords(type), tone },
    mark: typeMark(type),
    isLoss: LOSSES.has(type),
    isOfMessage: type.startsWith('message.'),
  };
}

function typeMark(type: string): Mark | undefined {
  if (type === 'message.dead-lettered') return 'dead-letter';
  if (/throttl|refused/.test(type)) return 'throttle';
  return LOSSES.has(type) || /failed|timed-out|aborted/.test(type) ? 'failure' : undefined;
}

/** What an event of a type makes of its message. */
export function meaningOf(type: string): EventMeaning {
  return kindOf(type).meaning;
}

/** Outcomes by which a message is lost. */
const LOSSES: ReadonlySet<string> = new Set([
  'message.expired',
  'message.dropped',
  'message.rejected',
  'message.given-up',
]);

/** Whether an event deserves a mark on the timeline, and which. */
export function markOf({ type, detail }: Pick<TraceEvent, 'type' | 'detail'>): Mark | undefined {
  const { mark } = kindOf(type);
  if (mark !== undefined) return mark;
  return detail?.['failedMessages'] === undefined ? undefined : 'failure';
}

/** "message.became-visible" as words: "Became visible"; "invocation.started": "Invocation started". */
export function typeWords(type: string): string {
  const words = type.startsWith('message.') ? type.slice('message.'.length) : type;
  const plain = words.replace(/[.-]/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
