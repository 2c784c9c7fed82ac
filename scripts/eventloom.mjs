#!/usr/bin/env node
import { ensureCommandLine, ensureInstalled } from './setup.mjs';

ensureInstalled();
ensureCommandLine();
const { main } = await import('../out/cli/index.js');
process.exitCode = await main(process.argv.slice(2));
