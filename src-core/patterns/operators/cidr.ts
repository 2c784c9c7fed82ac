import { refuse } from '../pattern-node.ts';
import { type IpAddress, parseIpAddress } from './ip-address.ts';
import type { Operator } from './operator.ts';
import { requireText } from './text.ts';

const BITS_OF_GROUP = 16;

/**
 * `{"cidr": "10.0.0.0/24"}`: an IP address, version 4 or 6, inside the block. AWS calls the operand "prefix" when it is
 * no text, and takes no block of a single address.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const cidr: Operator = operand => {
  const parts = requireText(operand, 'prefix').split('/');
  const [address = '', mask = ''] = parts;
  if (parts.length !== 2) return refuse("Malformed CIDR, one '/' required", operand);
  if (!/^[+-]?\d{1,9}$/.test(mask)) return refuse('Malformed CIDR, mask bits must be an integer', operand);
  const maskBits = Number(mask);
  if (maskBits < 0) return refuse('Malformed CIDR, mask bits must not be negative', operand);
  const network = parseIpAddress(address);
  if (network === undefined) return refuse(`Nonstandard IP address: ${address}`, operand);
  const allBits = network.length * BITS_OF_GROUP;
  if (maskBits >= allBits) {
    return refuse(`${allBits === 32 ? 'IPv4' : 'IPv6'} mask bits must be < ${allBits}`, operand);
  }
  return value => {
    const candidate = typeof value === 'string' ? parseIpAddress(value) : undefined;
    return candidate !== undefined && sharesLeadingBits(network, candidate, maskBits);
  };
};

function sharesLeadingBits(network: IpAddress, candidate: IpAddress, bits: number): boolean {
  if (network.length !== candidate.length) return false;
  return network.every((group, index) => {
    const counted = Math.min(Math.max(bits - index * BITS_OF_GROUP, 0), BITS_OF_GROUP);
    const ignored = BITS_OF_GROUP - counted;
    return group >> ignored === (candidate[index] ?? 0) >> ignored;
  });
}
