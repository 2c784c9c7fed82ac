import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const root = join(import.meta.dirname, '../..');

test('a run saved in the window opens ready to play, and gives the same trace as the command line', async ({
  app,
}, info) => {
  const design = new DesignPage(app.page);
  await design.openFromGallery('Job queue with dead letters');
  await design.page.keyboard.press('t');
  await design.page.getByRole('textbox', { name: 'Seed' }).fill('12');
  await design.page.keyboard.press('Enter');
  await design.run('Save this run');
  const run = await app.takeWritten();
  expect(run.name).toBe('job-queue-with-dead-letters.eventloom-run.json');
  await design.run('Export trace (NDJSON)');
  const trace = await app.takeWritten();
  expect(trace.name).toBe('job-queue-with-dead-letters.trace.ndjson');

  const runFile = info.outputPath(run.name);
  const traceFile = info.outputPath('command-line.ndjson');
  writeFileSync(runFile, run.text);
  execFileSync(process.execPath, ['scripts/eventloom.mjs', 'simulate', runFile, '--trace', traceFile], { cwd: root });
  expect(trace.text.length).toBeGreaterThan(10_000);
  expect(trace.text === readFileSync(traceFile, 'utf8'), 'the same bytes').toBe(true);

  await design.openFromGallery('Order fan-out');
  await app.willOpen(run);
  await design.run('Open…');
  await expect(design.title).toHaveText('Job queue with dead letters');
  await expect(design.page.getByRole('textbox', { name: 'Seed' })).toHaveValue('# 12');
  await expect(design.page.getByText('Press play to send messages through the design.').first()).toBeVisible();

  await app.willOpen({ name: 'broken.eventloom-run.json', text: '{"eventloomRun": 1, "seed": -1}' });
  await design.run('Open…');
  await expect(design.page.getByText('broken.eventloom-run.json was not opened')).toBeVisible();
  await expect(design.title).toHaveText('Job queue with dead letters');
});
