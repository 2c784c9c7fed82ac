import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Neighbours } from './neighbours.ts';

it('finds each id, and looks for it once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'abcdefghij')), ids => {
      const asked: string[] = [];
      const neighbours = new Neighbours(id => {
        asked.push(id);
        return { id };
      });
      const found = new Map<string, object>();
      for (const id of ids) {
        const neighbour = neighbours.get(id);
        expect(neighbour.id).toBe(id);
        expect(found.get(id) ?? neighbour).toBe(neighbour);
        found.set(id, neighbour);
      }
      expect(asked.toSorted()).toEqual([...new Set(ids)].toSorted());
    }),
  );
});

it('lets what is not found fail each time', () => {
  const neighbours = new Neighbours((id): string => {
    throw new Error(`no ${id}`);
  });
  expect(() => neighbours.get('a')).toThrow('no a');
  expect(() => neighbours.get('a')).toThrow('no a');
});
