import type { CounterView } from '#core/contract/inspector.ts';
import { formatNumber } from '#core/shared/units.ts';

type Numbers = Readonly<Record<string, number>>;

const SHOWN = 3;

/**
 * The counters a card has room for: the first two of the service, and in the last place whatever asks for a look (bad
 * before warn, once it is above 0), else the good end of the work.
 */
export function shownCounters(views: readonly CounterView[], numbers: Numbers): readonly CounterView[] {
  const known = knownCounters(views, numbers);
  const head = known.slice(0, SHOWN - 1);
  const rest = known.slice(SHOWN - 1);
  const alarming = (tone: CounterView['tone']) => rest.find(view => view.tone === tone && (numbers[view.key] ?? 0) > 0);
  const last = alarming('bad') ?? alarming('warn') ?? rest.find(view => view.tone === 'good') ?? rest[0];
  return last === undefined ? head : [...head, last];
}

/** The counters of the work that is done here. */
export function knownCounters(views: readonly CounterView[], numbers: Numbers): readonly CounterView[] {
  return views.filter(view => view.isOptional !== true || numbers[view.key] !== undefined);
}

/** A count in the room of five figures: 1,234 · 12.3k · 4.5M. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size < 10_000) return formatNumber(Math.round(value));
  if (size < 1_000_000) return `${(value / 1000).toFixed(size < 100_000 ? 1 : 0)}k`;
  return `${(value / 1_000_000).toFixed(1)}M`;
}
