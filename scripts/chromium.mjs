import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run, say } from './setup.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium for the end-to-end tests: `EVENTLOOM_CHROMIUM`, Debian's or Google's, Playwright's own. Installs one
 * when there is none: Debian's as root, else Playwright's. Gives the path of the program, or undefined.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  say('Installing a Chromium for the end-to-end tests …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], { quiet: true });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      quiet: true,
    });
  } else {
    run(process.execPath, [createRequire(import.meta.url).resolve('@playwright/test/cli'), 'install', 'chromium'], {
      quiet: true,
    });
  }
  return findChromium();
}

function findChromium() {
  const wished = process.env['EVENTLOOM_CHROMIUM'];
  if (wished !== undefined && wished !== '') {
    if (existsSync(wished)) return wished;
    say(`EVENTLOOM_CHROMIUM is "${wished}", but there is no such file; looking for another Chromium`);
  }
  return SYSTEM.find(path => existsSync(path)) ?? playwrightChromium();
}

function playwrightChromium() {
  const script = "import('@playwright/test').then(p => console.log(p.chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  const path = stdout?.trim() ?? '';
  return path !== '' && existsSync(path) ? path : undefined;
}
