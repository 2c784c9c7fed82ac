const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
const REPLACEMENT = 0xfffd;

/** The Base64 text of bytes, padded with `=`. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const left = bytes.length - start;
    const group = ((bytes[start] ?? 0) << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    text += left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=';
    text += left > 2 ? ALPHABET.charAt(group & 63) : '=';
  }
  return text;
}

/** The bytes of a Base64 text, with or without padding; undefined if the text is not Base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/={1,2}$/, '');
  if (digits.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let held = 0;
  let heldBits = 0;
  for (const character of digits) {
    const value = VALUES.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes.push((held >> heldBits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The text of UTF-8 bytes; what is not UTF-8 becomes the replacement character. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const point = lead >= 0x80 && lead < 0xc2 ? undefined : codePoint(bytes, index, length);
    text += String.fromCodePoint(point ?? REPLACEMENT);
    index += point === undefined ? 1 : length;
  }
  return text;
}

function codePoint(bytes: Uint8Array, start: number, length: number): number | undefined {
  const lead = bytes[start] ?? 0;
  if (length === 1) return lead;
  let point = lead & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset++) {
    const next = bytes[start + offset];
    if (next === undefined || (next & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (next & 0x3f);
  }
  return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? undefined : point;
}
