import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveWindow } from './serve-window.mjs';
import { ensureInstalled, ensureWindow, root, say } from './setup.mjs';

const PORT = 5190;
const words = process.argv.slice(2);

ensureInstalled();
ensureWindow();
const why = words.includes('--web') ? '' : whyNoDesktop();
if (why === undefined) startDesktop();
else await startInBrowser(why);

/** Why the desktop application cannot run here, as a clause; undefined when it can. */
function whyNoDesktop() {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  if (!hasScreen) return 'There is no screen for the desktop window';
  return electronBinary() === undefined ? 'Electron is not installed and could not be downloaded' : undefined;
}

/** The path of Electron's program, downloaded on first use; undefined when it cannot be had. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const read = () => {
    const pathFile = join(folder, 'path.txt');
    if (!existsSync(pathFile)) return undefined;
    const base = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
    const program = join(base, readFileSync(pathFile, 'utf8'));
    return existsSync(program) ? program : undefined;
  };
  if (read() === undefined)
    spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  return read();
}

function startDesktop() {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronBinary(), [...asRoot, root, ...words], { stdio: 'inherit' });
  child.on('exit', code => {
    process.exitCode = code ?? 0;
  });
}

async function startInBrowser(reason) {
  const { url } = await serveWindow(join(root, 'out', 'renderer'), portOf(words));
  const where = `Eventloom runs in the browser at ${url} (Ctrl+C stops it).`;
  process.stdout.write(`${reason === '' ? '' : `${reason}: `}${where}\n`);
  openBrowser(url);
}

function portOf(given) {
  const at = given.indexOf('--port');
  if (at === -1) return PORT;
  const port = Number(given[at + 1]);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  say(`eventloom: --port is "${given[at + 1] ?? ''}"; expected a whole number from 0 to 65535`);
  process.exit(2);
}

function openBrowser(url) {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  if (!hasScreen || process.env['CI'] !== undefined) return;
  const [program, ...rest] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  spawn(program, rest, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
