import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './is-trusted-sender.ts';
import { APP_PAGE, isOwnPage } from './own-page.ts';

describe('the own page', () => {
  it('is a file of the window', () => {
    expect(isOwnPage(APP_PAGE)).toBe(true);
    expect(isOwnPage('app://eventloom/assets/index.js')).toBe(true);
  });

  it.each([
    'https://eventloom/index.html',
    'app://evil/index.html',
    'app://eventloom.evil/index.html',
    'app://eventloom:81/index.html',
    'app://user@eventloom/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
    '',
  ])('is not %s', address => {
    expect(isOwnPage(address)).toBe(false);
  });
});

describe('the sender of a call', () => {
  it('is trusted when it is the page itself', () => {
    expect(isTrustedSender({ url: APP_PAGE, parent: null })).toBe(true);
  });

  it('is not trusted when it is a frame inside, a page of others, or gone', () => {
    expect(isTrustedSender({ url: APP_PAGE, parent: {} })).toBe(false);
    expect(isTrustedSender({ url: 'https://example.com/', parent: null })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
  });
});
