import { ensureInstalled, runBin } from './setup.mjs';

/** Builds the benchmark as the product is built, then runs it. Arguments: the parts wanted (simulation), all without any. */
ensureInstalled();
const status = runBin('vite', ['build', '--config', 'bench/vite.config.ts', '--logLevel', 'error'], { quiet: true });
if (status !== 0) process.exit(status);
const { bench } = await import('../out/bench/index.js');
bench(process.argv.slice(2));
