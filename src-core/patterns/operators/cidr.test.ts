import { expect, test } from 'vitest';
import { outcomeOf } from '../testing/outcome.ts';
import { parseIpAddress } from './ip-address.ts';

test.each([
  ['10.0.0.0/24', '10.0.0.77', true],
  ['10.0.0.0/24', '10.0.1.0', false],
  ['10.0.0.77/24', '10.0.0.1', true],
  ['10.0.0.0/0', '203.0.113.9', true],
  ['10.0.0.0/31', '10.0.0.1', true],
  ['10.0.0.0/31', '10.0.0.2', false],
  ['10.0.0.0/24', '10.0.0.256', false],
  ['10.0.0.0/24', '10.0.0', false],
  ['10.0.0.0/24', 10, false],
  ['10.0.0.0/24', '::ffff:10.0.0.1', false],
  ['2001:db8::/32', '2001:0db8:1234::1', true],
  ['2001:db8::/32', '2001:db9::', false],
  ['2001:db8:1234:1a00::/61', '2001:db8:1234:1a07:0:0:0:1', true],
  ['2001:db8:1234:1a00::/61', '2001:db8:1234:1a08:0:0:0:1', false],
])('%s on %j: %s', (cidr, value, expected) => {
  expect(outcomeOf({ cidr }, value)).toBe(expected);
});

test.each([
  [['10.0.0.0/8'], 'prefix match pattern must be a string'],
  ['10.0.0.0', "Malformed CIDR, one '/' required"],
  ['10.0.0.0/8/8', "Malformed CIDR, one '/' required"],
  ['10.0.0.0/', 'Malformed CIDR, mask bits must be an integer'],
  ['10.0.0.0/-1', 'Malformed CIDR, mask bits must not be negative'],
  ['10.0.0/8', 'Nonstandard IP address: 10.0.0'],
  ['10.0.0.0/32', 'IPv4 mask bits must be < 32'],
  ['::1/128', 'IPv6 mask bits must be < 128'],
])('%j is refused: %s', (cidr, reason) => {
  expect(outcomeOf({ cidr }, '10.0.0.1')).toBe(reason);
});

test.each([
  ['::', [0, 0, 0, 0, 0, 0, 0, 0]],
  ['1::2', [1, 0, 0, 0, 0, 0, 0, 2]],
  ['::ffff:1.2.3.4', [0, 0, 0, 0, 0, 0xffff, 0x0102, 0x0304]],
  ['1:2:3:4:5:6:7:8', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['1:2:3:4:5:6:7', undefined],
  ['1::2::3', undefined],
  ['1:2:3:4:5:6:7::8', undefined],
  ['12345::', undefined],
  ['1.2.3.4::', undefined],
  ['1.2.3.4::1', undefined],
  ['::1.2.3.4:1', undefined],
  ['1:2:3:4:5:6:1.2.3.4', [1, 2, 3, 4, 5, 6, 0x0102, 0x0304]],
  [':', undefined],
  [':1:2:3:4:5:6:7', undefined],
  ['::g', undefined],
  ['01.2.3.4', undefined],
])('the address %s reads as %j', (text, groups) => {
  expect(parseIpAddress(text)).toEqual(groups);
});
