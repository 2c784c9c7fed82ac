/** Six characters from a text, the same every time (FNV-1a). */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(36).toUpperCase().padStart(6, '0').slice(-6);
}
