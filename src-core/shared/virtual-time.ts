import type { Millis } from './units.ts';

/** The moment that a run's time 0 stands for: 2026-01-01T00:00:00Z, in milliseconds of Unix time. */
export const VIRTUAL_EPOCH_MILLIS: Millis = 1_767_225_600_000;

const DAY_MILLIS = 86_400_000;

/** A moment of virtual time as AWS writes it: `2026-01-01T00:00:30.000Z`. Independent of the machine's clock and zone. */
export function virtualTimestamp(atMillis: Millis): string {
  const unix = VIRTUAL_EPOCH_MILLIS + Math.floor(atMillis);
  const day = Math.floor(unix / DAY_MILLIS);
  const rest = unix - day * DAY_MILLIS;
  const { year, month, dayOfMonth } = civilDate(day);
  const clock = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60]
    .map(part => pad(part, 2))
    .join(':');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}T${clock}.${pad(rest % 1000, 3)}Z`;
}

// Days since 1970-01-01 to a Gregorian date, counted in eras of 400 years that begin in March.
function civilDate(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
