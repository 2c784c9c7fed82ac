import type { JsonObject } from '../../shared/json.ts';

/**
 * One event of an execution's history. `details` holds values where AWS's API holds JSON text; `toAwsHistory` turns
 * one into the other.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html
 */
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly millis: number;
  readonly type: string;
  readonly details: JsonObject | null;
}
