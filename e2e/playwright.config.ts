import { defineConfig } from '@playwright/test';
import { chromiumPath } from './hosts/chromium.ts';
import type { HostOptions } from './hosts/fixtures.ts';
import { prepare } from './prepare.ts';

/** Workers read this file too; only the first reader builds. */
if (process.env['TEST_WORKER_INDEX'] === undefined) prepare();

const executablePath = chromiumPath();
/** Pictures are rendered on wish only; workers read the wish from the environment. */
if (process.argv.some(word => /(^|=)screenshots$/.test(word))) process.env['EVENTLOOM_SCREENSHOTS'] = '1';
const isForScreenshots = process.env['EVENTLOOM_SCREENSHOTS'] === '1';

/** The main jobs run on every host; the shell's own work runs where there is a shell. */
const ON_EVERY_HOST = /(export-ways|open-and-save|sketch-by-mouse)\.spec\.ts/;
const SHELL = /shell\.spec\.ts/;

export default defineConfig<HostOptions>({
  testDir: 'specs',
  outputDir: '../out/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
  projects: [
    { name: 'browser', testIgnore: SHELL, use: { hostKind: 'browser' } },
    { name: 'stand-in', testMatch: [ON_EVERY_HOST, SHELL], use: { hostKind: 'stand-in' } },
    { name: 'desktop', testMatch: ON_EVERY_HOST, use: { hostKind: 'desktop' } },
    ...(isForScreenshots
      ? [{ name: 'screenshots', testDir: '.', testMatch: 'screenshots.ts', use: { hostKind: 'browser' as const } }]
      : []),
  ],
});
