import { formatDuration } from '#core/shared/units.ts';
import type { Lineage, LineageStep } from '#core/simulation/lineage.ts';
import { formatClock } from '../simulation/run/pace.ts';
import type { MessageRow } from '../simulation/run/protocol.ts';
import { meaningOf } from '../simulation/run/trace-words.ts';

/** A line of a story as it is shown. */
export interface StoryLine {
  readonly key: string;
  readonly time: string;
  readonly message: string;
  readonly origin: string;
  readonly text: string;
  readonly reason: string | undefined;
  /** How long nothing happened to this message before, when that is worth saying. */
  readonly wait: string | undefined;
  readonly tone: MessageRow['tone'];
}

/** Shorter waits are told by the times alone. */
const WAIT_WORTH_SAYING_MILLIS = 1_000;

/** The lines of a story: a capital to begin with, and how long each message waited before. */
export function storyLines(lineage: Lineage): readonly StoryLine[] {
  const origin = lineage.ancestors[0] ?? lineage.message;
  const lastAt = new Map<string, number>();
  return lineage.steps.map((step, index) => {
    const wait = step.atMillis - (lastAt.get(step.message) ?? step.atMillis);
    lastAt.set(step.message, step.atMillis);
    return {
      key: `${index} ${step.message}`,
      time: formatClock(step.atMillis),
      message: step.message,
      origin,
      text: capital(step.text),
      reason: step.reason,
      wait: wait >= WAIT_WORTH_SAYING_MILLIS ? formatDuration(Math.round(wait) / 1000) : undefined,
      tone: toneOf(step),
    };
  });
}

/** The story as text, for a ticket or a chat. */
export function storyText(lineage: Lineage): string {
  const lines = storyLines(lineage).map(({ time, message, text, reason, wait }) => {
    const why = reason === undefined ? '' : ` (${reason})`;
    return `${time}  ${message}  ${text}${why}${wait === undefined ? '' : `, after ${wait}`}`;
  });
  return [`Message ${lineage.message}: ${lineage.summary}`, '', ...lines, ''].join('\n');
}

function toneOf({ type }: LineageStep): MessageRow['tone'] {
  return meaningOf(type).tone;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
