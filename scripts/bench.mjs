import { ensureInstalled, ensureWindow, runBin } from './setup.mjs';

/** Builds the benchmark as the product is built, then runs it. Arguments: the parts wanted (simulation), all without any. */
ensureInstalled();
const parts = process.argv.slice(2);
const measuresWindow = parts.length === 0 || parts.includes('window');
build('bench/vite.config.ts');
if (measuresWindow) {
  build('bench/window/vite.config.ts');
  ensureWindow();
}
const { bench } = await import('../out/bench/index.js');
await bench(parts);

function build(config) {
  const status = runBin('vite', ['build', '--config', config, '--logLevel', 'error'], { quiet: true });
  if (status !== 0) process.exit(status);
}
