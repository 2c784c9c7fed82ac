import type { Json, JsonObject } from '../../shared/json.ts';
import type { Execution, Frame } from './execution.ts';

/** Where events go. */
export interface HistorySink {
  readonly execution: Execution;
  readonly nowMillis: number;
  readonly recordsHistory: boolean;
}

/**
 * Adds an event that follows the last one of a frame, and makes it the frame's last.
 * @returns the event's id.
 */
export function recordEvent(sink: HistorySink, frame: Frame, type: string, details: JsonObject | null): number {
  frame.lastEventId = recordAside(sink, frame, type, details);
  return frame.lastEventId;
}

/**
 * Adds an event without making it the frame's last.
 * @param previousEventId the event it follows; by default the frame's last one.
 */
export function recordAside(
  sink: HistorySink,
  frame: Frame,
  type: string,
  details: JsonObject | null,
  previousEventId = frame.lastEventId,
): number {
  if (frame.isHidden) return frame.lastEventId + 1;
  return append(sink, type, details, previousEventId);
}

/** Adds an event that belongs to the execution as a whole. */
export function append(sink: HistorySink, type: string, details: JsonObject | null, previousEventId: number): number {
  const { execution } = sink;
  execution.counters.event++;
  const id = execution.counters.event;
  if (sink.recordsHistory) execution.history.push({ id, previousEventId, millis: sink.nowMillis, type, details });
  return id;
}

/** An error and a cause as event details, without those that are missing. */
export function failureDetails(error: string | undefined, cause: string | undefined): JsonObject {
  const details: Record<string, Json> = {};
  if (error !== undefined) details['error'] = error;
  if (cause !== undefined) details['cause'] = cause;
  return details;
}
