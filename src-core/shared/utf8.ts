import type { Bytes } from './units.ts';

/** How many bytes a text takes in UTF-8. A lone surrogate counts as the three bytes of its replacement. */
export function utf8Length(text: string): Bytes {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) {
      bytes += 1;
      continue;
    }
    bytes += 2;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) index += 1;
  }
  return bytes;
}

const LEADING_BITS: readonly number[] = [0, 0xc0, 0xe0, 0xf0];

/** The UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const character of text) {
    let point = character.codePointAt(0) ?? 0xfffd;
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    if (point < 0x80) bytes[at++] = point;
    else {
      const extra = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[at++] = (LEADING_BITS[extra] ?? 0) | (point >> (6 * extra));
      for (let rest = extra - 1; rest >= 0; rest -= 1) bytes[at++] = 0x80 | ((point >> (6 * rest)) & 0x3f);
    }
  }
  return bytes;
}
