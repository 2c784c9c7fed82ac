import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The Chromium to test with: the wished one, the system's, or undefined for Playwright's own. */
export function chromiumPath(): string | undefined {
  const wished = process.env['EVENTLOOM_CHROMIUM'];
  if (wished !== undefined && wished !== '') return wished;
  return SYSTEM.find(path => existsSync(path));
}
