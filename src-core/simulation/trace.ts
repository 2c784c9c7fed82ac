import type { TraceEvent } from '../contract/trace.ts';

/** A trace as NDJSON: one event a line, a newline at the end. The same run gives the same bytes. */
export function renderTrace(events: readonly TraceEvent[]): string {
  return events.map(event => `${JSON.stringify(event)}\n`).join('');
}
