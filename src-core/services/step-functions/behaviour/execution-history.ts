import type { TraceEvent } from '../../../contract/trace.ts';
import { isJsonObject, type JsonObject } from '../../../shared/json.ts';
import { VIRTUAL_EPOCH_MILLIS } from '../../../shared/virtual-time.ts';
import type { HistoryEvent } from '../../../states-language/index.ts';

/** An event of a history as a line of the trace carries it. */
export function historyDetail({ id, previousEventId, type, details }: HistoryEvent): JsonObject {
  return { id, previousEventId, type, ...(details !== null && { details }) };
}

/** The event of a history that a line of the trace carries; undefined for any other line. */
export function historyEventOf({
  atMillis,
  detail,
}: Pick<TraceEvent, 'atMillis' | 'detail'>): HistoryEvent | undefined {
  const history = detail?.['history'];
  if (!isJsonObject(history)) return undefined;
  const { id, previousEventId, type, details } = history;
  if (typeof id !== 'number' || typeof previousEventId !== 'number' || typeof type !== 'string') return undefined;
  return {
    id,
    previousEventId,
    type,
    millis: VIRTUAL_EPOCH_MILLIS + atMillis,
    details: isJsonObject(details) ? details : null,
  };
}
