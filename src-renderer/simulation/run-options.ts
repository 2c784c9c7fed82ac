import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Show } from '#core/contract/show.ts';
import { neighbourSpeed } from './run/pace.ts';

/** How a person likes their runs, and what they chose for the open design. */
export interface RunOptions {
  /** Virtual seconds a real second; null stands for as fast as possible, which JSON cannot say as a number. */
  readonly speed: number | null;
  readonly skipsQuiet: boolean;
  readonly restartsOnChange: boolean;
  /** Name of the chosen scenario; the first one when there is none of that name. */
  readonly scenario: string | undefined;
  /** In place of the scenario's own seed. */
  readonly seed: number | undefined;
  /** Where runs stop: the condition by resource or wire, empty for every line. */
  readonly breakpoints: ReadonlyMap<string, string>;
  /** The condition that the run is on its way to, as fast as possible. */
  readonly until: string | undefined;
  /** What a finding shows, in place of a scenario of the design. */
  readonly shown: ShownFinding | undefined;
}

/** A run that makes the failure of a finding happen, and the rule it is about. */
export interface ShownFinding {
  readonly ruleId: string;
  /** The rule's title: "Dead letters expire early". */
  readonly title: string;
  readonly show: Show;
}

const CHOICES = {
  scenario: undefined,
  seed: undefined,
  breakpoints: new Map<string, string>(),
  until: undefined,
  shown: undefined,
};

export const useRunOptions = create<RunOptions>()(
  persist((): RunOptions => ({ speed: 1, skipsQuiet: true, restartsOnChange: false, ...CHOICES }), {
    name: 'eventloom.run-options',
    partialize: ({ speed, skipsQuiet, restartsOnChange }) => ({ speed, skipsQuiet, restartsOnChange }),
  }),
);

export function currentSpeed({ speed }: Pick<RunOptions, 'speed'> = useRunOptions.getState()): number {
  return speed ?? Number.POSITIVE_INFINITY;
}

export function setSpeed(speed: number): void {
  useRunOptions.setState({ speed: Number.isFinite(speed) ? speed : null });
}

export function changeSpeed(step: 1 | -1): void {
  setSpeed(neighbourSpeed(currentSpeed(), step));
}

export function toggleBreakpoint(element: string): void {
  useRunOptions.setState(({ breakpoints }) => {
    const next = new Map(breakpoints);
    if (!next.delete(element)) next.set(element, '');
    return { breakpoints: next };
  });
}

/** Lets a breakpoint stop only at lines that a condition holds for; an empty one stops at every line. */
export function setBreakpointCondition(element: string, condition: string): void {
  useRunOptions.setState(({ breakpoints }) => ({ breakpoints: new Map(breakpoints).set(element, condition) }));
}

/** Forgets what was chosen for a design that is no longer open. */
export function forgetChoices(): void {
  useRunOptions.setState(CHOICES);
}
