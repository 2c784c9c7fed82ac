#!/usr/bin/env node
import { ensureCommandLine, ensureInstalled } from './setup.mjs';

ensureInstalled();
ensureCommandLine();
// A reader that has read enough: the command notices when it writes, and ends.
process.stdout.on('error', error => {
  if (error.code !== 'EPIPE') throw error;
});
const { main } = await import('../out/cli/index.js');
process.exitCode = await main(process.argv.slice(2));
