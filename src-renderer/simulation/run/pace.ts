/** Virtual seconds a real second, slowest first; the last is "as fast as possible". */
export const SPEEDS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Number.POSITIVE_INFINITY] as const;

/** A frame that took longer (a hidden window, a long pause) counts as this long, so that time does not leap. */
const LONGEST_FRAME_MILLIS = 100;

/** The next faster (1) or slower (-1) speed; the same at either end. */
export function neighbourSpeed(speed: number, step: 1 | -1): number {
  const index = SPEEDS.findIndex(known => known >= speed);
  const at = index === -1 ? SPEEDS.length - 1 : index;
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + step))] ?? speed;
}

/** How much virtual time a frame lets pass, milliseconds. */
export function virtualMillis(elapsedMillis: number, speed: number): number {
  if (speed === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return Math.min(Math.max(elapsedMillis, 0), LONGEST_FRAME_MILLIS) * speed;
}

/** "2×", "1,000×", "Max". */
export function speedWords(speed: number): string {
  if (speed === Number.POSITIVE_INFINITY) return 'Max';
  return `${speed >= 1000 ? speed.toLocaleString('en-US') : speed}×`;
}

/** A virtual time as a clock: "00:12.345"; with hours "1:02:03.000", with days "2d 01:02:03.000". */
export function formatClock(millis: number): string {
  const whole = Math.max(0, Math.floor(millis + 1e-6));
  const days = Math.floor(whole / 86_400_000);
  const hours = Math.floor(whole / 3_600_000) % 24;
  const minutes = Math.floor(whole / 60_000) % 60;
  const seconds = Math.floor(whole / 1000) % 60;
  const tail = `${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(whole % 1000, 3)}`;
  if (days > 0) return `${days}d ${pad(hours, 2)}:${tail}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** A clock without milliseconds, for axes. */
export function formatClockShort(millis: number): string {
  return formatClock(millis).replace(/\.\d{3}$/, '');
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
