import { beforeEach, describe, expect, it } from 'vitest';
import { useDesign } from '../state/design-store.ts';
import { alignSelection, distributeSelection } from './arrange.ts';

const places = () => useDesign.getState().history.present.resources.map(({ position }) => [position.x, position.y]);

beforeEach(() => {
  const resources = [
    [0, 0],
    [300, 40],
    [400, 200],
    [900, 900],
  ].map(([x = 0, y = 0], index) => ({
    id: `q${index}`,
    type: 'sqs',
    name: `q${index}`,
    position: { x, y },
    properties: {},
  }));
  useDesign.getState().open({ name: 'Test', resources, connections: [], scenarios: [] }, null);
  useDesign.getState().select(['q0', 'q1', 'q2']);
});

describe('arranging what is selected', () => {
  it('aligns cards with the first, the last or half way, and leaves the others where they are', () => {
    alignSelection('x', 'start', 'Align left');
    expect(places()).toEqual([
      [0, 0],
      [0, 40],
      [0, 200],
      [900, 900],
    ]);
    useDesign.getState().undo();
    alignSelection('y', 'end', 'Align bottom');
    expect(places()).toEqual([
      [0, 200],
      [300, 200],
      [400, 200],
      [900, 900],
    ]);
    useDesign.getState().undo();
    alignSelection('y', 'middle', 'Align middle');
    expect(places()).toEqual([
      [0, 100],
      [300, 100],
      [400, 100],
      [900, 900],
    ]);
  });

  it('distributes cards between the outermost two, on the grid', () => {
    distributeSelection('x', 'Distribute horizontally');
    expect(places()).toEqual([
      [0, 0],
      [200, 40],
      [400, 200],
      [900, 900],
    ]);
  });

  it('is one step for undo, and none where nothing moves', () => {
    alignSelection('x', 'start', 'Align left');
    alignSelection('x', 'start', 'Align left');
    expect(useDesign.getState().history.past).toHaveLength(1);
  });
});
