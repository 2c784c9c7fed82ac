import type { JsonObject } from '../shared/json.ts';
import type { Millis } from '../shared/units.ts';

/**
 * One thing that happened, in the order it happened. `type` is `noun.past-participle`. The same document, scenario
 * and seed give the same trace, byte for byte.
 */
export interface TraceEvent {
  /** 1, 2, 3, … within the run. */
  readonly sequence: number;
  readonly atMillis: Millis;
  /** `message.sent`, `message.received`, `invocation.started`, … */
  readonly type: string;
  /** Id of the resource or wire it happened at. */
  readonly element: string;
  /** Id of the message concerned. */
  readonly message?: string;
  /** Parent of the message, on the event that made it. */
  readonly parent?: string;
  /** Id of the client message that began the story. */
  readonly origin?: string;
  /** The wire that the message travels on, for `message.transferred`; it arrives at `arrivesAtMillis`. */
  readonly wire?: string;
  readonly arrivesAtMillis?: Millis;
  /** Why: "visibility timeout expired", "maxReceiveCount 3 exceeded", in AWS's words. */
  readonly reason?: string;
  readonly detail?: JsonObject;
}

/** What a behaviour adds to a line of the trace. */
export interface TraceDetail {
  readonly reason?: string | undefined;
  readonly detail?: JsonObject | undefined;
}
