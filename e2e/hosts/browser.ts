import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Download } from '@playwright/test';
import { serveWindow } from '../../scripts/serve-window.mjs';
import type { AppHost, TextFile } from './app-host.ts';

const built = resolve(import.meta.dirname, '..', '..', 'out', 'renderer');

/** How the page is set up before the window is loaded. */
export interface BrowserSetup {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** The built window as a page of its own, served on this machine. Files come by upload and go by download. */
export async function openInBrowser(browser: Browser, setup: BrowserSetup = {}): Promise<AppHost> {
  const { url, stop } = await serveWindow(built);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...setup });
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The system's file pickers cannot be answered from here; without them the window does what it does in Firefox.
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  // Listened to before the page is there: a page that is first listened to when a key is pressed may miss the chooser.
  const toOpen: (readonly TextFile[])[] = [];
  page.on('filechooser', async chooser => {
    const files = toOpen.shift() ?? [{ name: 'none.json', text: '' }];
    await chooser.setFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );
  });
  const downloads: Download[] = [];
  page.on('download', download => downloads.push(download));
  await page.goto(url);
  return {
    kind: 'browser',
    page,
    willOpen: async (...files) => {
      toOpen.push(files);
    },
    willSaveAs: async () => {},
    takeWritten: async () => {
      const download = downloads.shift() ?? (await page.waitForEvent('download'));
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    close: async () => {
      await context.close();
      stop();
    },
  };
}
