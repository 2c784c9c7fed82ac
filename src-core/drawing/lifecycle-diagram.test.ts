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
    it('shows every state once, none on another, in the width of the inspector', async () => {
      const { width, states } = await drawLifecycle(lifecycle);
      expect(width).toBeLessThanOrEqual(WIDEST);
      expect(states.map(({ name }) => name).sort()).toEqual(Object.keys(lifecycle.machine.states).sort());
      for (const [index, one] of states.entries()) {
        for (const other of states.slice(index + 1)) expect(sharedArea(one, other)).toBe(0);
      }
    });

    it('leads a way into every state but the first', async () => {
      const { states, transitions } = await drawLifecycle(lifecycle);
      expect(states.filter(({ isInitial, ways }) => !isInitial && ways.length === 0)).toEqual([]);
      const ends = ({ from, to }: LifecycleWay) => `${from} ${to}`;
      const drawn = states.filter(({ isFinal }) => !isFinal).flatMap(({ ways }) => ways.map(ends));
      expect(transitions.map(ends).sort()).toEqual(drawn.sort());
      expect(transitions.every(({ events, path }) => events.length > 0 && path.startsWith('M '))).toBe(true);
    });
  },
);
