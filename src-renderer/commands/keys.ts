interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const SIGNS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

const MAC_SIGNS: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' };

/** Whether a key press is this combination. Signs such as `?` and `+` need no word about Shift; digits go by their key. */
export function matchesKeys(press: KeyPress, keys: string): boolean {
  const parts = splitKeys(keys);
  const key = parts.at(-1) ?? '';
  const wanted = new Set(parts.slice(0, -1));
  const hasMod = press.ctrlKey || press.metaKey;
  if (hasMod !== wanted.has('mod') || press.altKey !== wanted.has('alt')) return false;
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  if (isSign) return press.key === key || (wanted.has('shift') && press.shiftKey && codeOf(key) === press.code);
  if (press.shiftKey !== wanted.has('shift')) return false;
  return /^[0-9]$/.test(key) ? press.code === `Digit${key}` : press.key.toLowerCase() === key;
}

/** A combination as it is shown on this platform, part by part. */
export function showKeys(keys: string, isMac: boolean): readonly string[] {
  return splitKeys(keys).map(part => (isMac && MAC_SIGNS[part]) || SIGNS[part] || part.toUpperCase());
}

function splitKeys(keys: string): readonly string[] {
  return keys.endsWith('+') ? [...keys.split('+').filter(part => part !== ''), '+'] : keys.split('+');
}

function codeOf(sign: string): string | undefined {
  return sign === '.' ? 'Period' : sign === ',' ? 'Comma' : undefined;
}
