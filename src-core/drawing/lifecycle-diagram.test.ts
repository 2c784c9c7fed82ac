import { describe, expect, it } from 'vitest';
import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import type { LifecycleDescription } from '../contract/lifecycle.ts';
import { sharedArea } from './geometry.ts';
import { drawLifecycle, type LifecycleWay } from './lifecycle-diagram.ts';

/** What the narrowest inspector has room for, pixels. */
const WIDEST = 300;

const lifecycles: readonly LifecycleDescription[] = [
  ...Object.values(services).flatMap(({ behaviour }) => behaviour.lifecycles),
  ...Object.values(connections).flatMap(({ transfer }) => transfer.lifecycles),
];

describe.each(lifecycles.map(lifecycle => [lifecycle.label, lifecycle] as const))(
  'the diagram of %s',
  (_, lifecycle) => {
    it('shows every state once, none on another, in the width of the inspector', () => {
      const { width, states } = drawLifecycle(lifecycle);
      expect(width).toBeLessThanOrEqual(WIDEST);
      expect(states.map(({ name }) => name).sort()).toEqual(Object.keys(lifecycle.machine.states).sort());
      for (const [index, one] of states.entries()) {
        for (const other of states.slice(index + 1)) expect(sharedArea(one, other)).toBe(0);
      }
    });

    it('leads a way into every state but the first', () => {
      const { states, transitions } = drawLifecycle(lifecycle);
      expect(states.filter(({ isInitial, ways }) => !isInitial && ways.length === 0)).toEqual([]);
      const ends = ({ from, to }: LifecycleWay) => `${from} ${to}`;
      const drawn = states.filter(({ isFinal }) => !isFinal).flatMap(({ ways }) => ways.map(ends));
      expect(transitions.map(ends).sort()).toEqual(drawn.sort());
      expect(transitions.every(({ events, path }) => events.length > 0 && path.startsWith('M '))).toBe(true);
    });

    it('stands in one column, with every line beside the states and none on another', () => {
      const { width, states, transitions } = drawLifecycle(lifecycle);
      const living = states.filter(({ isFinal }) => !isFinal);
      expect(new Set(living.map(({ x }) => x)).size).toBe(1);
      expect(living.map(({ y }) => y)).toEqual(living.map(({ y }) => y).toSorted((one, other) => one - other));
      for (const { from, to, path } of transitions) {
        const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
        const xs = numbers.filter((_, index) => index % 2 === 0);
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...xs)).toBeLessThanOrEqual(width);
        // A line that is longer than from one state to the next runs outside the column.
        const places = [from, to].map(name => living.findIndex(state => state.name === name));
        const isBeside = xs.some(x => x < (living[0]?.x ?? 0) || x > (living[0]?.x ?? 0) + (living[0]?.width ?? 0));
        expect(isBeside).toBe(Math.abs((places[0] ?? 0) - (places[1] ?? 0)) > 1);
      }
      expect(new Set(transitions.map(({ tip }) => `${tip.x} ${tip.y}`)).size).toBe(transitions.length);
    });
  },
);
