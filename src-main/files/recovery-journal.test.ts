import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecoveryJournal } from './recovery-journal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eventloom-recovery-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = { id: '/designs/a.eventloom.json', name: 'a.eventloom.json' };

describe('unsaved work', () => {
  it('is there after a crash', async () => {
    await new RecoveryJournal(folder).write({ text: 'half done', file });
    expect(await new RecoveryJournal(folder).read()).toEqual({ text: 'half done', file });
  });

  it('is the latest when several copies were kept at once', async () => {
    const journal = new RecoveryJournal(folder);
    await Promise.all(['one', 'two', 'three'].map(text => journal.write({ text, file: null })));
    expect(await journal.read()).toEqual({ text: 'three', file: null });
  });

  it('is gone once it is saved, even when a copy was just being kept', async () => {
    const journal = new RecoveryJournal(folder);
    const [, cleared] = await Promise.all([journal.write({ text: 'late', file: null }), journal.clear()]);
    expect(cleared).toEqual({ ok: true, value: null });
    expect(await journal.read()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is nothing when the copy is not readable', async () => {
    await writeFile(join(folder, 'recovery.json'), '{"text": 7}');
    expect(await new RecoveryJournal(folder).read()).toBeNull();
  });

  it('is kept in a folder that is not there yet', async () => {
    const journal = new RecoveryJournal(join(folder, 'new', 'folder'));
    expect(await journal.write({ text: 'x', file: null })).toEqual({ ok: true, value: null });
    expect(await journal.read()).toEqual({ text: 'x', file: null });
  });

  it('says why it cannot be kept', async () => {
    await writeFile(join(folder, 'taken'), 'a file where the folder should be');
    const answer = await new RecoveryJournal(join(folder, 'taken')).write({ text: 'x', file: null });
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('could not be written') });
  });
});
