import { expect, it } from 'vitest';
import { filesByPath } from './files-by-path.ts';

const files = (...names: readonly string[]) => names.map(name => ({ name, text: `text of ${name}` }));

it('the only file stands for the only path, whatever it is called', () => {
  expect(filesByPath(['flows/orders.asl.json'], files('copy.json'))).toEqual({
    'flows/orders.asl.json': 'text of copy.json',
  });
});

it('several files are told by their names', () => {
  expect(filesByPath(['flows/a.json', '../b.yaml', 'c.json'], files('b.yaml', 'a.json', 'd.json'))).toEqual({
    'flows/a.json': 'text of a.json',
    '../b.yaml': 'text of b.yaml',
  });
});

it('a name that two paths have tells neither', () => {
  expect(filesByPath(['a/flow.json', 'b/flow.json', 'c.json'], files('flow.json', 'c.json'))).toEqual({
    'c.json': 'text of c.json',
  });
});
