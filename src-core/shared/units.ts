/** A duration in seconds. */
export type Seconds = number;
/** A duration, or a point of virtual time since the start of a run, in milliseconds. */
export type Millis = number;
/** A size in bytes. */
export type Bytes = number;

/** The units a property can carry. The name of a property ends in its unit; this is for showing it. */
export type Unit =
  | 'seconds'
  | 'milliseconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'bytes'
  | 'kibibytes'
  | 'megabytes'
  | 'mebibytes'
  | 'per-second'
  | 'percent'
  | 'share'
  | 'count';

const UNIT_SIGN: Readonly<Record<Unit, string>> = {
  seconds: 's',
  milliseconds: 'ms',
  minutes: 'min',
  hours: 'h',
  days: 'd',
  bytes: 'B',
  kibibytes: 'KiB',
  megabytes: 'MB',
  mebibytes: 'MiB',
  'per-second': '/s',
  percent: '%',
  share: '',
  count: '',
};

/** The short sign of a unit as shown behind a number, empty for plain counts. */
export function unitSign(unit: Unit): string {
  return UNIT_SIGN[unit];
}

/** A number with its unit, as a person reads it: `30 s`, `262,144 B`, `10`. */
export function formatQuantity(value: number, unit: Unit): string {
  const sign = UNIT_SIGN[unit];
  const digits = formatNumber(value);
  return sign === '' ? digits : `${digits} ${sign}`;
}

/** A number with commas between thousands, independent of the machine's language. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** US dollars to the cent, as a person reads them: `$1,234.50`. */
export function formatDollars(usd: number): string {
  const [whole = '0', cents = '00'] = Math.abs(usd).toFixed(2).split('.');
  return `${usd < 0 ? '−' : ''}$${formatNumber(Number(whole))}.${cents}`;
}

const DURATION_STEPS: readonly (readonly [Seconds, string])[] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
];

/** A duration in its largest whole unit: `30 s`, `5 min`, `4 d`, `1 h 30 min`; below a second `250 ms`. */
export function formatDuration(seconds: Seconds): string {
  if (seconds === 0) return '0 s';
  if (Math.abs(seconds) < 1) return `${Math.round(seconds * 1000)} ms`;
  const parts: string[] = [];
  let rest = seconds;
  for (const [size, sign] of DURATION_STEPS) {
    const count = size === 1 ? Number(rest.toFixed(3)) : Math.floor(rest / size);
    if (count <= 0) continue;
    parts.push(`${count} ${sign}`);
    rest -= count * size;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
