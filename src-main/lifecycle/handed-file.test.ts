import { describe, expect, it } from 'vitest';
import { fail, ok } from '#core/shared/result.ts';
import { HandedFile } from './handed-file.ts';

function start() {
  const told: unknown[] = [];
  const handed = new HandedFile({
    read: async path =>
      path.includes('broken') ? fail(`${path} is broken`) : ok({ file: { id: path, name: path }, text: 'text' }),
    tell: (event, data) => told.push([event, data]),
  });
  return { handed, told };
}

describe('a design handed to the application', () => {
  it('waits for the window, the latest one', async () => {
    const { handed, told } = start();
    await handed.hand('a');
    await handed.hand('b');
    expect(told).toEqual([]);
    expect(await handed.take()).toMatchObject({ value: { file: { id: 'b' } } });
    expect(await handed.take()).toEqual({ ok: true, value: null });
  });

  it('is told at once to a window that listens, and so is a failure', async () => {
    const { handed, told } = start();
    await handed.take();
    await handed.hand('a');
    await handed.hand('broken');
    expect(told).toEqual([
      ['file-opened', { file: { id: 'a', name: 'a' }, text: 'text' }],
      ['file-failed', { message: 'broken is broken' }],
    ]);
  });

  it('waits again when the window is gone', async () => {
    const { handed, told } = start();
    await handed.take();
    handed.windowGone();
    await handed.hand('a');
    expect(told).toEqual([]);
    expect(await handed.take()).toMatchObject({ value: { file: { id: 'a' } } });
  });
});
