import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogicalIds } from './logical-ids.ts';

const idsOf = (...elements: string[]) => {
  const ids = new LogicalIds(elements);
  return elements.map(element => ids.of(element));
};

describe('logical ids', () => {
  it('come from the id of the element', () => {
    expect(idsOf('order-news', 'q1', 'A_b', 'x')).toEqual(['OrderNews', 'Q1', 'AB', 'X']);
  });

  it('stay when other things are added', () => {
    expect(idsOf('orders', 'news', 'or-ders').slice(0, 2)).toEqual(idsOf('orders', 'news'));
  });

  it('differ where the ids of two elements come out alike; the first keeps the plain one', () => {
    const [first, second, ...others] = idsOf('queue-1', 'queue1');
    expect(first).toBe('Queue1');
    expect(second).toMatch(/^Queue1[A-Z0-9]{6}$/);
    expect(others).toEqual([]);
  });

  it('keep clear of the names of roles, policies and the like', () => {
    const ids = new LogicalIds(['orders', 'orders-role']);
    expect(ids.of('orders-role')).toBe('OrdersRoleMain');
    expect(ids.of('orders', 'Role')).toBe('OrdersRole');
    expect(ids.of('orders', 'Role')).toBe('OrdersRole');
  });

  it('are alphanumeric, begin with a letter, fit, and are all different, whatever the elements are called', () => {
    const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,99}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 30 }), elements => {
        const ids = new LogicalIds(elements);
        const all = elements.flatMap(element => [
          ids.of(element),
          ids.of(element, 'Role'),
          ids.of(element, 'QueueUrl'),
        ]);
        for (const logicalId of all) {
          expect(logicalId).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
          expect(logicalId.length).toBeLessThanOrEqual(255);
        }
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

it('cuts what goes into the name of a resource so that a queue’s name fits', () => {
  const [longest = '', other = ''] = [`${'x'.repeat(99)}a`, `${'x'.repeat(99)}b`];
  const ids = new LogicalIds([longest, other, 'orders']);
  expect(ids.forName('orders')).toBe('Orders');
  expect(ids.forName(longest)).toHaveLength(40);
  expect(ids.forName(other)).not.toBe(ids.forName(longest));
});
