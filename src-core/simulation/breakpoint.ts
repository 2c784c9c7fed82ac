import type { TraceEvent } from '../contract/trace.ts';
import { type Condition, type ConditionValue, type Lookup, parseCondition } from '../shared/condition.ts';
import { fail, type Result } from '../shared/result.ts';
import type { Simulation } from './simulation.ts';

/**
 * What a condition on the trace can ask of a line: `type`, `element`, `message`, `parent`, `origin`, `wire`, `reason`,
 * `sequence`, `atSeconds`, and what the line tells besides as `detail.NAME`.
 */
export function lookupOf(event: TraceEvent): Lookup {
  return name => {
    if (name === 'atSeconds') return event.atMillis / 1000;
    if (name.startsWith('detail.')) return plain(event.detail?.[name.slice('detail.'.length)]);
    return plain(MEMBERS.has(name) ? event[name as keyof TraceEvent] : undefined);
  };
}

const MEMBERS: ReadonlySet<string> = new Set([
  'type',
  'element',
  'message',
  'parent',
  'origin',
  'wire',
  'reason',
  'sequence',
]);

function plain(value: unknown): ConditionValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}

/** Reads a condition on lines of the trace; a name that no line has is refused, because it could never stop a run. */
export function parseTraceCondition(text: string): Result<Condition> {
  const parsed = parseCondition(text);
  if (!parsed.ok) return parsed;
  const unknown = parsed.value.names.find(
    name => name !== 'atSeconds' && !name.startsWith('detail.') && !MEMBERS.has(name),
  );
  if (unknown === undefined) return parsed;
  return fail(
    `a line of the trace has no "${unknown}"; it has type, element, message, parent, origin, wire, reason, sequence, atSeconds and detail.NAME`,
  );
}

/** Where a run has stopped. */
export interface Stop {
  /** The first line of the trace that the condition holds for; undefined when the run came to its end before. */
  readonly event: TraceEvent | undefined;
  /** Every line told on the way, that one and those of its own event included. */
  readonly trace: readonly TraceEvent[];
}

/**
 * Runs a simulation with its trace event by event until a line fits, at most to its end, or so many events further.
 * `onLines` is handed the lines as they come, instead of their being kept.
 */
export function runToCondition(
  simulation: Simulation,
  condition: Condition,
  options: { readonly maximumEvents?: number; readonly onLines?: (lines: readonly TraceEvent[]) => void } = {},
): Stop {
  const trace: TraceEvent[] = [];
  const most = options.maximumEvents ?? Number.POSITIVE_INFINITY;
  for (let handled = 0; handled <= most; handled += 1) {
    const lines = simulation.drainTrace();
    if (options.onLines === undefined) trace.push(...lines);
    else options.onLines(lines);
    const event = lines.find(line => condition.test(lookupOf(line)));
    if (event !== undefined) return { event, trace };
    if (handled === most || !simulation.step()) break;
  }
  return { event: undefined, trace };
}
