import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCommandLine, ensureInstalled, root } from './setup.mjs';

/** The main job without a screen, on a shipped design: check, simulate, test, export, draw. Files are left in out/demo/. */
const DESIGN = 'templates/job-queue.eventloom.json';
const out = 'out/demo';
const steps = [
  ['Check it against the rules', ['check', DESIGN]],
  [
    'Send messages through it, two in a hundred of them poison',
    ['simulate', DESIGN, '--scenario', 'poison messages', '--trace', `${out}/trace.ndjson`],
  ],
  ['Hold its scenarios to what they expect', ['test', DESIGN]],
  ['Export CloudFormation', ['export', DESIGN, '--out', `${out}/job-queue.yaml`]],
  ['Draw it', ['render', DESIGN, '--out', `${out}/job-queue.svg`]],
];

ensureInstalled();
ensureCommandLine();
process.chdir(root);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { main } = await import('../out/cli/index.js');

for (const [number, [title, words]] of steps.entries()) {
  process.stdout.write(`\n${number + 1}. ${title}\n   $ eventloom ${words.map(quote).join(' ')}\n\n`);
  const code = await main(words);
  if (code !== 0) {
    process.stdout.write(`\nThe demo stopped: that command ended with exit code ${code}.\n`);
    process.exit(code);
  }
}
process.stdout.write('\nLeft for you to look at:\n');
for (const file of ['trace.ndjson', 'job-queue.yaml', 'job-queue.svg']) {
  const bytes = statSync(join(out, file)).size;
  process.stdout.write(`  ${join(out, file).padEnd(28)} ${bytes.toLocaleString('en-US').padStart(10)} bytes\n`);
}

function quote(word) {
  return /\s/.test(word) ? `"${word}"` : word;
}
