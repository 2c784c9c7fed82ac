import { CommandError } from './command-error.ts';

/** Largest seed of a run. */
export const LARGEST_SEED = 4_294_967_295;

const SECONDS_PER: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, min: 60, h: 3600, d: 86_400 };

/** A duration as a person types it (`90`, `90s`, `10m`, `2h`, `1d`, `500ms`) in seconds. */
export function parseDuration(text: string, option: string): number {
  const [, digits, unit = 's'] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d)?$/.exec(text.trim()) ?? [];
  const seconds = Number(digits) * (SECONDS_PER[unit] ?? 1);
  if (digits === undefined || !(seconds > 0)) {
    throw new CommandError(`${option} is "${text}"; expected a duration above 0 such as 90s, 10m, 2h or 1d`);
  }
  return seconds;
}

/** A whole number in a range as a person types it. */
export function parseWhole(text: string, option: string, minimum: number, maximum: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < minimum || value > maximum) {
    throw new CommandError(`${option} is "${text}"; expected a whole number from ${minimum} to ${maximum}`);
  }
  return value;
}
