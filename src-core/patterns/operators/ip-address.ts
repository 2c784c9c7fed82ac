/** An IP address as the 16-bit groups it consists of: 2 for version 4, 8 for version 6. */
export type IpAddress = readonly number[];

const OCTET = /^(0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;
const GROUPS_OF_VERSION_6 = 8;

/** Reads an IP address of either version, undefined when it is none. */
export function parseIpAddress(text: string): IpAddress | undefined {
  return text.includes(':') ? parseVersion6(text) : parseVersion4(text);
}

function parseVersion4(text: string): IpAddress | undefined {
  const octets = text.split('.').map(part => (OCTET.test(part) ? Number(part) : 256));
  if (octets.length !== 4 || octets.some(octet => octet > 255)) return undefined;
  const [first = 0, second = 0, third = 0, fourth = 0] = octets;
  return [first * 256 + second, third * 256 + fourth];
}

function parseVersion6(text: string): IpAddress | undefined {
  const halves = text.split('::');
  const groups = halves.map((half, index) => parseGroups(half, index === halves.length - 1));
  const [head, tail] = groups;
  if (head === undefined || groups.length > 2) return undefined;
  if (groups.length === 1) return head.length === GROUPS_OF_VERSION_6 ? head : undefined;
  if (tail === undefined) return undefined;
  const missing = GROUPS_OF_VERSION_6 - head.length - tail.length;
  return missing > 0 ? [...head, ...new Array<number>(missing).fill(0), ...tail] : undefined;
}

/** The groups of one side of `::`; at the end of an address the last two may be written as version 4. */
function parseGroups(text: string, isAtEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    const embedded = isAtEnd && index === parts.length - 1 ? parseVersion4(part) : undefined;
    if (embedded !== undefined) groups.push(...embedded);
    else if (GROUP.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
