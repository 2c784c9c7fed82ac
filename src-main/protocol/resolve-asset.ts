import { join, relative, sep } from 'node:path';
import { isOwnPage } from '../security/own-page.ts';

/**
 * The file behind an `app://eventloom/…` address; undefined for an address of others and for every path that would
 * leave the folder, however it is written (dots, encoded dots and slashes, backslashes, drive letters, null).
 */
export function resolveAsset(folder: string, address: string): string | undefined {
  if (!isOwnPage(address)) return undefined;
  const path = decodedPath(address);
  if (path === undefined || path.includes('\0') || path.includes('\\') || path.includes(':')) return undefined;
  const segments = path.split('/').filter(segment => segment !== '');
  if (segments.some(segment => segment === '..' || segment === '.')) return undefined;
  const file = join(folder, ...(segments.length === 0 ? ['index.html'] : segments));
  const inside = relative(folder, file);
  return inside === '' || inside.startsWith('..') || inside.startsWith(sep) ? undefined : file;
}

function decodedPath(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
}
