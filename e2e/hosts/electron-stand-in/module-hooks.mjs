import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Everything of the electron module that the stand-in models. Another import does not link. */
const NAMES = [
  'app',
  'BrowserWindow',
  'clipboard',
  'dialog',
  'ipcMain',
  'Menu',
  'protocol',
  'screen',
  'session',
  'shell',
];

/**
 * Modules loaded with `?launch=N` get the electron stand-in of that launch, and pass the mark on to their own relative
 * imports: each launch runs fresh modules, built files exactly as they are on disk.
 */
export async function resolve(specifier, context, next) {
  const launch = launchOf(context.parentURL);
  if (launch !== null && specifier === 'electron') return { url: electronModule(launch), shortCircuit: true };
  const resolved = await next(specifier, context);
  if (launch === null || !/^\.{1,2}\//.test(specifier)) return resolved;
  return { ...resolved, url: `${resolved.url}?launch=${launch}` };
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || launchOf(url) === null) return next(url, context);
  return { format: 'module', source: await readFile(fileURLToPath(url)), shortCircuit: true };
}

function launchOf(url) {
  return url === undefined || !URL.canParse(url) ? null : new URL(url).searchParams.get('launch');
}

function electronModule(launch) {
  const source = [
    `const electron = globalThis.electronStandIns.get(${JSON.stringify(launch)});`,
    ...NAMES.map(name => `export const ${name} = electron.${name};`),
  ].join('\n');
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
