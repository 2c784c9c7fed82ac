import { describe, expect, it } from 'vitest';
import { type Load, loadSchema } from '#core/contract/scenario.ts';
import { ARRIVALS, withArrivals } from './arrival-kinds.ts';

const KINDS = loadSchema.shape.arrivals.unwrap().options;
const every: Load = loadSchema.parse({ client: 'shop', ratePerSecond: 3, keys: 5, bodies: [{ body: 'a' }] });

describe('the ways in which messages arrive', () => {
  it('are all offered', () => {
    expect(ARRIVALS.map(({ value }) => value).sort()).toEqual([...KINDS].sort());
  });

  it.each(KINDS)('can turn from %s into every other one, with a load that the file accepts', from => {
    for (const to of KINDS) {
      const load = withArrivals(withArrivals(every, from, 300), to, 300);
      expect(loadSchema.safeParse(load)).toMatchObject({ success: true, data: { arrivals: to } });
    }
  });

  it('leave out what only another one uses', () => {
    const curved = withArrivals(every, 'curve', 300);
    expect(curved.curve).toHaveLength(3);
    expect(withArrivals(curved, 'constant', 300)).toEqual(every);
    expect(Object.keys(withArrivals(every, 'rows', 300)).sort()).toEqual(
      ['arrivals', 'client', 'fromSeconds', 'ratePerSecond', 'rows'].sort(),
    );
  });
});
