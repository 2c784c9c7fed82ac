const FIRST_DIGIT = '0'.charCodeAt(0);

/** The id of a message: `m` and its serial number, 1, 2, 3, … over the run. */
export function messageId(serial: number): string {
  return `m${serial}`;
}

/** The serial number in the id of a message; undefined for anything else. */
export function serialOf(id: string): number | undefined {
  let serial = 0;
  for (let at = 1; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - FIRST_DIGIT;
    if (digit < 0 || digit > 9) return undefined;
    serial = serial * 10 + digit;
  }
  return id.startsWith('m') && serial > 0 ? serial : undefined;
}
