import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveAsset } from './resolve-asset.ts';

const folder = join('/program', 'out', 'renderer');

describe('a file of the window', () => {
  it('is found by its path', () => {
    expect(resolveAsset(folder, 'app://eventloom/index.html')).toBe(join(folder, 'index.html'));
    expect(resolveAsset(folder, 'app://eventloom/assets/a%20b.js?v=1#top')).toBe(join(folder, 'assets', 'a b.js'));
  });

  it('is the page when the path is empty', () => {
    expect(resolveAsset(folder, 'app://eventloom/')).toBe(join(folder, 'index.html'));
  });

  it.each([
    'app://eventloom/..%2f..%2fetc/passwd',
    'app://eventloom/%2e%2e%2f%2e%2e%2fmain/index.js',
    'app://eventloom/assets%2f..%2f..%2f..%2fmain%2findex.js',
    'app://eventloom/..%5c..%5cmain%5cindex.js',
    'app://eventloom/assets/%00.js',
    'app://eventloom/C%3A/windows/win.ini',
    'app://eventloom/%E0%A4%A',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('is not looked for outside the folder: %s', address => {
    expect(resolveAsset(folder, address)).toBeUndefined();
  });

  it('cannot be left by dots that the address itself resolves', () => {
    expect(resolveAsset(folder, 'app://eventloom/../../main/index.js')).toBe(join(folder, 'main', 'index.js'));
  });
});
