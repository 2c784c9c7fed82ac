import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { StandIn } from './stand-in.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const launches = new Map<string, Record<string, unknown>>();
let areHooksRegistered = false;

/** Runs the built main process, unchanged, on the stand-in, started with these words on its command line. */
export async function launchOnStandIn(
  browser: Browser,
  folder: string,
  words: readonly string[] = [],
): Promise<StandIn> {
  registerHooks();
  const standIn = await StandIn.create(browser, folder);
  const launch = `${process.pid}-${launches.size}`;
  launches.set(launch, standIn.electronModule());
  await withArguments([process.execPath, root, ...words], async () => {
    await import(`${pathToFileURL(join(root, 'out', 'main', 'index.js'))}?launch=${launch}`);
  });
  standIn.app.start();
  return standIn;
}

function registerHooks(): void {
  if (areHooksRegistered) return;
  areHooksRegistered = true;
  Object.assign(globalThis, { electronStandIns: launches });
  register('./module-hooks.mjs', import.meta.url);
}

async function withArguments(argv: readonly string[], run: () => Promise<void>): Promise<void> {
  const before = process.argv;
  process.argv = [...argv];
  try {
    await run();
  } finally {
    process.argv = before;
  }
}
