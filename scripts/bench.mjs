import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ensureWindow, root, run, runBin, say } from './setup.mjs';

/**
 * Builds the benchmark as the product is built, then runs it. Arguments: the parts wanted (simulation), all without any.
 * The AWS CDK, which the export is measured beside, is installed into bench/cdk when templates are first measured.
 */
ensureInstalled();
const parts = process.argv.slice(2);
const measuresWindow = parts.length === 0 || parts.includes('window');
build('bench/vite.config.ts');
if (measuresWindow) {
  build('bench/window/vite.config.ts');
  ensureWindow();
}
const { bench } = await import('../out/bench/index.js');
await bench(parts, parts.length === 0 || parts.includes('templates') ? await cdkSynthesis() : undefined);

function build(config) {
  const status = runBin('vite', ['build', '--config', config, '--logLevel', 'error'], { quiet: true });
  if (status !== 0) process.exit(status);
}

async function cdkSynthesis() {
  const folder = join(root, 'bench', 'cdk');
  if (!existsSync(join(folder, 'node_modules', 'aws-cdk-lib'))) {
    say('Installing the AWS CDK into bench/cdk …');
    const words = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, { quiet: true }) !== 0) return undefined;
  }
  return (await import('../bench/cdk/synthesize.mjs')).synthesize;
}
