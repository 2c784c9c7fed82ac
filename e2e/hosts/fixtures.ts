import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import type { AppHost, HostKind } from './app-host.ts';
import { type BrowserSetup, openInBrowser } from './browser.ts';
import { openOnDesktop } from './desktop.ts';
import { electronBinary } from './electron-binary.ts';
import { openOnStandIn, type StandInHost } from './stand-in.ts';

/** What a project of the configuration, or a file of tests, sets. */
export interface HostOptions {
  readonly hostKind: HostKind;
  readonly setup: BrowserSetup;
}

interface Fixtures extends HostOptions {
  /** A folder of the person's that only this test uses. */
  readonly folder: string;
  /** The application, started anew, on the host of the project. */
  readonly app: AppHost;
  /** Starts the application on the stand-in, with these words on its command line. */
  readonly launch: (words?: readonly string[]) => Promise<StandInHost>;
}

interface WorkerFixtures {
  /** The Chromium of this worker, started when it is first needed. */
  readonly chromiumOnce: () => Promise<Browser>;
}

/** A test of the application. On every host its window must say nothing wrong on the console. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  hostKind: ['browser', { option: true }],
  setup: [{}, { option: true }],
  chromiumOnce: [
    async ({ playwright, launchOptions }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => {
        browser ??= playwright.chromium.launch(launchOptions);
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  folder: async ({ hostKind }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `eventloom-${hostKind}-`));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ hostKind, setup, folder, chromiumOnce }, use, testInfo) => {
    const binary = electronBinary();
    // The one skip of this suite: real Electron where there is none. The same specs run on the two other hosts.
    testInfo.skip(hostKind === 'desktop' && binary === undefined, 'skipped: no Electron binary');
    const app =
      hostKind === 'browser'
        ? await openInBrowser(await chromiumOnce(), setup)
        : hostKind === 'stand-in'
          ? await openOnStandIn(await chromiumOnce(), folder)
          : await openOnDesktop(binary ?? '', folder);
    const complaints = watchConsole(app.page);
    await untilItListens(app.page);
    await use(app);
    await app.close();
    expect(complaints, 'what the window said on the console').toEqual([]);
  },
  launch: async ({ folder, chromiumOnce }, use) => {
    const launched: { host: StandInHost; complaints: readonly string[] }[] = [];
    await use(async words => {
      const host = await openOnStandIn(await chromiumOnce(), folder, words);
      launched.push({ host, complaints: watchConsole(host.page) });
      await untilItListens(host.page);
      return host;
    });
    for (const { host, complaints } of launched) {
      await host.close();
      expect(complaints, 'what the window said on the console').toEqual([]);
      expect(host.standIn.dialogs.unused, 'answers to dialogs that were never shown').toEqual([]);
    }
  },
});

function watchConsole(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  return complaints;
}

/** Waits until the window is drawn and has had a turn to listen to keys, as a person does before pressing one. */
async function untilItListens(page: Page): Promise<void> {
  await page.getByRole('main', { name: 'Canvas' }).waitFor();
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestIdleCallback(resolve))));
}
