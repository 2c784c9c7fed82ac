import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locationOf, RecentFiles } from './recent-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eventloom-recent-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('recent designs', () => {
  it('are listed latest first, each once, over restarts', async () => {
    const recent = new RecentFiles(folder);
    for (const name of ['a', 'b', 'a']) await recent.remember(join('/designs', `${name}.eventloom.json`));
    expect(await new RecentFiles(folder).list()).toEqual([
      { id: join('/designs', 'a.eventloom.json'), name: 'a.eventloom.json', location: join('/designs') },
      { id: join('/designs', 'b.eventloom.json'), name: 'b.eventloom.json', location: join('/designs') },
    ]);
  });

  it('are ten at most', async () => {
    const recent = new RecentFiles(folder);
    for (let index = 0; index < 12; index += 1) await recent.remember(`/designs/${index}.eventloom.json`);
    expect(await recent.paths()).toHaveLength(10);
    expect((await recent.paths())[0]).toBe('/designs/11.eventloom.json');
  });

  it('can be forgotten one by one and all together', async () => {
    const recent = new RecentFiles(folder);
    await recent.remember('/a');
    await recent.remember('/b');
    await recent.forget('/b');
    expect(await recent.paths()).toEqual(['/a']);
    await recent.clear();
    expect(await recent.list()).toEqual([]);
  });

  it('start again empty when the list is not readable', async () => {
    await writeFile(join(folder, 'recent.json'), '{"half":');
    expect(await new RecentFiles(folder).list()).toEqual([]);
  });

  it('shows a folder below home by its short name', () => {
    const home = join('/home', 'pat');
    expect(locationOf(join(home, 'designs', 'a.json'), home)).toBe(join('~', 'designs'));
    expect(locationOf(join(home, 'a.json'), home)).toBe('~');
    expect(locationOf(join('/home', 'patricia', 'a.json'), home)).toBe(join('/home', 'patricia'));
  });
});
