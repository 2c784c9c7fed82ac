import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_DESIGN_BYTES } from '#core/host/host-api.ts';
import { DesignFiles } from './design-files.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eventloom-files-'));
  path = join(folder, 'orders.eventloom.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('opening a design', () => {
  it('gives the text and a handle', async () => {
    await writeFile(path, '{"name":"Größe"}');
    expect(await new DesignFiles().read(path)).toEqual({
      ok: true,
      value: { file: { id: path, name: 'orders.eventloom.json' }, text: '{"name":"Größe"}' },
    });
  });

  it('keeps a byte order mark, so that saving a template gives it back', async () => {
    await writeFile(path, '\uFEFF{}');
    expect(await new DesignFiles().read(path)).toMatchObject({ value: { text: '\uFEFF{}' } });
  });

  it('opens such a file, so that it can be saved', async () => {
    const files = new DesignFiles();
    await writeFile(join(folder, 'part-1.yaml'), 'Resources: {}');
    const opened = await files.openBeside(path, 'part-1.yaml');
    expect(opened).toMatchObject({ ok: true, value: { text: 'Resources: {}', file: { name: 'part-1.yaml' } } });
    expect(files.isAllowed(join(folder, 'part-1.yaml'))).toBe(true);
    expect(await files.openBeside(join(folder, 'inner', 'template.yaml'), '../part-1.yaml')).toMatchObject({
      ok: false,
    });
  });

  it('says that a file is missing', async () => {
    const answer = await new DesignFiles().read(path);
    expect(answer).toEqual({ ok: false, error: `${path} could not be read: there is no such file or folder.` });
  });

  it('says that a folder is no design', async () => {
    expect(await new DesignFiles().read(folder)).toMatchObject({
      ok: false,
      error: expect.stringContaining('is not a file'),
    });
  });

  it('says that bytes are not UTF-8', async () => {
    await writeFile(path, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect(await new DesignFiles().read(path)).toMatchObject({ ok: false, error: expect.stringContaining('UTF-8') });
  });

  it('does not read a file that is far too large', async () => {
    await writeFile(path, '');
    await truncate(path, LARGEST_DESIGN_BYTES + 1);
    expect(await new DesignFiles().read(path)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/has \d+ MB; a design has at most \d+ MB/),
    });
  });
});

describe('reading what lies beside a template', () => {
  it('gives a text of the same folder or below it', async () => {
    await mkdir(join(folder, 'statemachine'));
    await writeFile(join(folder, 'statemachine', 'orders.asl.json'), '{}');
    const answer = await new DesignFiles().readBeside(path, 'statemachine/orders.asl.json');
    expect(answer).toEqual({ ok: true, value: '{}' });
  });

  it.each(['../secret.json', '/etc/hosts', '.', 'a/../../secret.json'])(
    'does not leave the folder for %s',
    async way => {
      const inner = join(folder, 'inner', 'template.yaml');
      await writeFile(join(folder, 'secret.json'), '{}');
      expect(await new DesignFiles().readBeside(inner, way)).toEqual({
        ok: false,
        error: `${way} is not in the template's folder, so it was not read.`,
      });
    },
  );

  it('says that a file is missing', async () => {
    expect(await new DesignFiles().readBeside(path, 'none.json')).toMatchObject({
      ok: false,
      error: expect.stringContaining('there is no such file or folder'),
    });
  });
});

describe('saving a design', () => {
  it('writes the whole text and leaves nothing else behind', async () => {
    const files = new DesignFiles();
    expect(await files.saveAs(path, 'first')).toMatchObject({ ok: true });
    expect(await files.save(path, 'second')).toMatchObject({ ok: true, value: { id: path } });
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['orders.eventloom.json']);
  });

  it('is refused for a file that the person never chose', async () => {
    await writeFile(path, 'theirs');
    const answer = await new DesignFiles().save(path, 'mine');
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('was not opened in this window') });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  it('does not overwrite what another program changed', async () => {
    await writeFile(path, 'before');
    const files = new DesignFiles();
    await files.read(path);
    await writeFile(path, 'changed elsewhere');
    const answer = await files.save(path, 'mine');
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('changed by another program') });
    expect(await readFile(path, 'utf8')).toBe('changed elsewhere');
  });

  it('writes a file again that was deleted meanwhile', async () => {
    await writeFile(path, 'before');
    const files = new DesignFiles();
    await files.read(path);
    await rm(path);
    expect(await files.save(path, 'after')).toMatchObject({ ok: true });
    expect(await readFile(path, 'utf8')).toBe('after');
  });

  it('says that the folder is gone', async () => {
    const answer = await new DesignFiles().saveAs(join(folder, 'none', 'x.eventloom.json'), 'text');
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('could not be written: there is no') });
  });
});
