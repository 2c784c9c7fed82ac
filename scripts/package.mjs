import { ensureInstalled, ensureWindow, run, say } from './setup.mjs';

/**
 * Packages the desktop program for this platform into out/package/ as electron-builder.yml says; words after `--` go to
 * electron-builder (`npm run package -- --dir` packs without an installer). Downloads Electron where it is not at hand.
 */
const ELECTRON_BUILDER = '26.17.0';

ensureInstalled();
ensureWindow();
say(`Packaging with electron-builder ${ELECTRON_BUILDER} …`);
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
process.exitCode = run(npx, ['-y', `electron-builder@${ELECTRON_BUILDER}`, ...process.argv.slice(2)]);
