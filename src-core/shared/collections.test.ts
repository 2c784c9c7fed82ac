import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyPlainData } from '../simulation/checkpoint.ts';
import { createDeque, itemAt, itemsOf, popBack, popFront, pushBack, skipFront, sweep } from './deque.ts';
import { fillPlaceholders, templateOf } from './placeholders.ts';
import { createRecentKeys, findRecent, forgetKeys, hashKey, rememberKey } from './recent-keys.ts';
import { joinRoster, leaveRoster, type RosterMember } from './roster.ts';
import { utf8Length } from './utf8.ts';

describe('the deque', () => {
  it('answers like an array, whatever is done with it', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('push' as const), value: fc.nat(99) }),
      fc.record({ do: fc.constantFrom('shift' as const, 'pop' as const, 'skip' as const, 'sweep' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), steps => {
        const deque = createDeque<number>();
        let model: number[] = [];
        const isEven = (value: number) => value % 2 === 0;
        for (const each of steps) {
          if (each.do === 'push') {
            pushBack(deque, each.value);
            model.push(each.value);
          } else if (each.do === 'shift') expect(popFront(deque)).toBe(model.shift());
          else if (each.do === 'pop') expect(popBack(deque)).toBe(model.pop());
          else if (each.do === 'skip') {
            while (model.length > 0 && !isEven(model[0] ?? 0)) model.shift();
            expect(skipFront(deque, isEven)).toBe(model[0]);
          } else {
            sweep(deque, isEven);
            model = model.filter(isEven);
          }
          expect(itemsOf(deque)).toEqual(model);
          expect(itemAt(deque, model.length)).toBeUndefined();
        }
      }),
    );
  });

  it('gives memory back after a crowd', () => {
    const deque = createDeque<number>();
    for (let value = 0; value < 100_000; value += 1) pushBack(deque, value);
    for (let value = 0; value < 99_990; value += 1) popFront(deque);
    expect(deque.ring.length).toBeLessThan(10_000);
    expect(itemsOf(deque)).toEqual([99_990, 99_991, 99_992, 99_993, 99_994, 99_995, 99_996, 99_997, 99_998, 99_999]);
  });
});

describe('the roster', () => {
  it('holds exactly who has joined and not left', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 100 }), toggles => {
        const roster: RosterMember[] = [];
        const present = new Set<RosterMember>();
        const members = Array.from({ length: 21 }, () => ({ place: -1 }));
        for (const index of toggles) {
          const member = members[index] ?? { place: -1 };
          if (present.delete(member)) leaveRoster(roster, member);
          else {
            joinRoster(roster, member);
            present.add(member);
          }
          expect(new Set(roster)).toEqual(present);
          expect(roster.every((each, place) => each.place === place)).toBe(true);
        }
      }),
    );
  });
});

describe('the keys of the last five minutes', () => {
  it('are those seen less than the interval ago, the latest under each', () => {
    const sends = fc.array(fc.record({ key: fc.nat(30), wait: fc.nat(60) }), { maxLength: 400 });
    fc.assert(
      fc.property(sends, steps => {
        let keys = createRecentKeys(300);
        const model = new Map<number, { serial: number; at: number }>();
        let now = 0;
        steps.forEach(({ key, wait }, serial) => {
          now += wait;
          const known = model.get(key);
          const expected = known !== undefined && known.at > now - 300 ? known.serial : undefined;
          const hash = hashKey('', `k${key}`);
          if (serial % 50 === 49) keys = copyPlainData(keys);
          expect(findRecent(keys, hash, now)?.serial).toBe(expected);
          if (expected !== undefined) return;
          rememberKey(keys, hash, { serial, order: serial, atMillis: now });
          model.set(key, { serial, at: now });
        });
        forgetKeys(keys);
        expect(findRecent(keys, hashKey('', 'k1'), now)).toBeUndefined();
      }),
    );
  });

  it('are let go of when they are old, a thousand at a time', () => {
    const keys = createRecentKeys(300);
    for (let serial = 0; serial < 50_000; serial += 1) {
      rememberKey(keys, hashKey('', `${serial}`), { serial, order: serial, atMillis: serial });
    }
    expect(keys.blocks.length).toBeLessThanOrEqual(2);
    expect(keys.index.slots.length).toBeLessThanOrEqual(2 * 8_192);
    expect(findRecent(keys, hashKey('', '49701'), 50_000)).toEqual({ serial: 49_701, order: 49_701, atMillis: 49_701 });
    expect(findRecent(keys, hashKey('', '49700'), 50_000)).toBeUndefined();
  });

  it('do not mix up groups and ids, in a quarter of a million of them', () => {
    const seen = new Set<number>();
    for (let group = 0; group < 500; group += 1) {
      for (let id = 0; id < 500; id += 1) seen.add(hashKey(`g${group}`, `${id}`));
    }
    expect(seen.size).toBe(250_000);
    expect(hashKey('a', 'b')).not.toBe(hashKey('', 'ab'));
  });
});

it('fills the placeholders of a template and leaves every other brace', () => {
  const values = { n: 7, group: 'key-3' };
  expect(fillPlaceholders('{"n":{{n}},"g":"{{group}}","x":{{other}}}', values)).toBe(
    '{"n":7,"g":"key-3","x":{{other}}}',
  );
  expect(fillPlaceholders('{{group}}', values)).toBe('key-3');
  expect(fillPlaceholders('{{n}}{{n}}', values)).toBe('77');
  expect(fillPlaceholders('plain', values)).toBe('plain');
  expect(fillPlaceholders('', values)).toBe('');
});

it('knows how long a filled template is without filling it', () => {
  const part = fc.oneof(fc.constantFrom('{{n}}', '{{group}}', '{{other}}', 'é', '{'), fc.string());
  fc.assert(
    fc.property(fc.array(part), fc.integer({ min: 1, max: 2 ** 40 }), fc.string(), (parts, n, group) => {
      const template = templateOf(parts.join(''));
      expect(template.filledBytes({ n, group })).toBe(utf8Length(template.fill({ n, group })));
    }),
  );
  for (const n of [1, 9, 10, 99, 100, 999_999_999, 1_000_000_000]) {
    expect(templateOf('{{n}}').filledBytes({ n, group: '' })).toBe(String(n).length);
  }
});
