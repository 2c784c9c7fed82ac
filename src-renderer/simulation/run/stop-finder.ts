import type { TraceEvent } from '#core/contract/trace.ts';
import { type Condition, parseCondition } from '#core/shared/condition.ts';
import { lookupOf } from '#core/simulation/breakpoint.ts';
import type { Advance, StopPlace } from './protocol.ts';

type Wish = Pick<Advance, 'breakpoints' | 'until'>;

/** Finds where a run stops before its time. Conditions are read once: the same ones are asked for frame after frame. */
export class StopFinder {
  private readonly conditions = new Map<string, Condition | undefined>();

  /** What tells at each line whether the run stops there; undefined when nothing can stop it. */
  finderFor({ breakpoints, until }: Wish): ((line: TraceEvent) => StopPlace | undefined) | undefined {
    if (breakpoints.length === 0 && until === undefined) return undefined;
    const byElement = new Map(breakpoints.map(({ element, condition }) => [element, condition]));
    return line => {
      if (until !== undefined && this.holds(until, line)) return { by: 'until', line };
      const condition = byElement.get(line.element);
      return condition !== undefined && this.holds(condition, line) ? { by: 'breakpoint', line } : undefined;
    };
  }

  // A condition that cannot be read does not lose the breakpoint: it stops everywhere, and the list says why.
  private holds(text: string, line: TraceEvent): boolean {
    if (text.trim() === '') return true;
    if (!this.conditions.has(text)) {
      const parsed = parseCondition(text);
      this.conditions.set(text, parsed.ok ? parsed.value : undefined);
    }
    return this.conditions.get(text)?.test(lookupOf(line)) ?? true;
  }
}
