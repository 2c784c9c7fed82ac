import { expect, it } from 'vitest';
import { listStates, replaceAt, substitutionsIn } from './list-states.ts';

const definition = {
  StartAt: 'A',
  States: {
    A: { Type: 'Parallel', Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', End: true } } }], Next: 'C' },
    C: { Type: 'Map', ItemProcessor: { StartAt: 'D', States: { D: { Type: 'Task', Resource: `r$\{x}`, End: true } } } },
  },
};

it('finds states however deep, outer before inner, with their places', () => {
  expect(listStates(definition).map(({ name, path }) => [name, path.join('/')])).toEqual([
    ['A', 'States/A'],
    ['B', 'States/A/Branches/0/States/B'],
    ['C', 'States/C'],
    ['D', 'States/C/ItemProcessor/States/D'],
  ]);
});

it('passes over what is malformed', () => {
  expect(listStates('text')).toEqual([]);
  expect(listStates({ States: { A: 3, B: { Type: 'Pass' } } }).map(({ name }) => name)).toEqual(['B']);
});

it('replaces one place and shares the rest', () => {
  const changed = replaceAt(definition, ['States', 'A', 'Branches', 0, 'States', 'B', 'Comment'], 'here');
  expect(listStates(changed)[1]?.state).toEqual({ Type: 'Pass', End: true, Comment: 'here' });
  expect(listStates(definition)[1]?.state).toEqual({ Type: 'Pass', End: true });
});

it('finds the names a deployment fills in', () => {
  expect(substitutionsIn(definition)).toEqual(['x']);
});
