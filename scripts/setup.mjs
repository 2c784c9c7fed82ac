import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const isWindows = process.platform === 'win32';

/** Runs a program of the project with its output shown, and gives its exit code. `quiet` sends all to standard error. */
export function run(program, words, { quiet = false, env = {} } = {}) {
  const { status, error } = spawnSync(program, words, {
    cwd: root,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: isWindows,
  });
  if (error !== undefined) throw error;
  return status ?? 1;
}

/** Runs a binary of node_modules. */
export function runBin(name, words, options) {
  return run(join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name), words, options);
}

/** Installs the packages of the lock file when they are missing or older than it. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  say('Installing packages …');
  must(
    run(isWindows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }),
    'npm ci failed',
  );
  const now = new Date();
  utimesSync(stamp, now, now);
}

/** Builds the command line when a source is newer than the last build. */
export function ensureCommandLine() {
  const sources = ['src-core', 'src-cli', 'package-lock.json'];
  if (isFresh('out/cli/index.js', sources)) return;
  must(
    runBin('vite', ['build', '--config', 'src-cli/vite.config.ts', '--logLevel', 'error'], { quiet: true }),
    'building the command line failed',
  );
}

/** Builds the window, its preload and the desktop shell when a source is newer than the last build. */
export function ensureWindow() {
  const sources = [
    'src-core',
    'src-renderer',
    'src-main',
    'templates',
    'package-lock.json',
    'electron.vite.config.ts',
    'renderer.vite.config.ts',
  ];
  if (isFresh('out/.window-built', sources)) return;
  say('Building the window …');
  must(runBin('electron-vite', ['build', '--logLevel', 'error'], { quiet: true }), 'building the window failed');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out', '.window-built'), '');
}

/** Says something about the set-up without mixing with what a command prints. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function isFresh(output, sources) {
  const file = join(root, output);
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  return sources.every(source => newest(join(root, source)) <= built);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), status.mtimeMs);
}

function must(status, sentence) {
  if (status === 0) return;
  say(`eventloom: ${sentence}; see the lines above`);
  process.exit(2);
}
