import type { TraceEvent } from '../../contract/trace.ts';

/** A trace in short lines for golden tests: second, place, what happened, message, why. */
export function shortTrace(trace: readonly TraceEvent[]): string {
  return trace
    .map(({ atMillis, element, type, message, reason }) => {
      const what = [`${(atMillis / 1000).toFixed(2).padStart(7)} s`, element.padEnd(8), type];
      return [
        ...what,
        ...(message === undefined ? [] : [message]),
        ...(reason === undefined ? [] : [`(${reason})`]),
      ].join(' ');
    })
    .join('\n');
}
