import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

declare global {
  interface Window {
    /** The bundle of this test, once the page has it. */
    readonly run?: { traceOf(text: string): string };
  }
}

const root = join(import.meta.dirname, '../..');
const designs = readdirSync(join(root, 'templates')).filter(file => file.endsWith('.eventloom.json'));

/** The simulation as one script that a page can run. */
async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'e2e/hosts/run-trace.ts'), formats: ['iife'], name: 'run' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('nothing was bundled');
  return chunk.code;
}

test('every gallery design gives the same bytes of trace in Chromium as on the command line', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  await page.addScriptTag({ content: await bundle() });
  for (const design of designs) {
    const file = join(root, 'templates', design);
    const traceFile = info.outputPath(`${design}.ndjson`);
    execFileSync(process.execPath, ['scripts/eventloom.mjs', 'simulate', file, '--trace', traceFile], { cwd: root });
    const inChromium = await page.evaluate(text => window.run?.traceOf(text), readFileSync(file, 'utf8'));
    const onCommandLine = readFileSync(traceFile, 'utf8');
    expect(onCommandLine.length, design).toBeGreaterThan(1_000);
    expect(inChromium === onCommandLine, `${design} runs alike`).toBe(true);
  }
});
