import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveAsset } from './serve-asset.ts';

let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'eventloom-assets-'));
  folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<title>Eventloom</title>');
  await writeFile(join(folder, 'assets', 'main.js'), 'run()');
  await writeFile(join(root, 'secret.txt'), 'secret');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => serveAsset(folder, { method, url });

describe('the window’s own files', () => {
  it('come with their type and the content policy', async () => {
    const answer = await get('app://eventloom/assets/main.js');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('run()');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['a file outside', 'app://eventloom/..%2fsecret.txt'],
    ['a file that is missing', 'app://eventloom/assets/none.js'],
    ['a folder', 'app://eventloom/assets'],
    ['another host', 'app://other/index.html'],
  ])('do not include %s', async (_what, url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('Not found');
  });

  it('can only be read', async () => {
    expect((await get('app://eventloom/index.html', 'POST')).status).toBe(405);
  });
});
