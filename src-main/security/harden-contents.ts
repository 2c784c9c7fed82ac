import type { WebContents } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Keeps a page where it is: it goes nowhere else, opens no window, and holds no page of others. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', details => {
    if (!isOwnPage(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', details => {
    if (!details.isMainFrame || !isOwnPage(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', details => details.preventDefault());
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
