/** The scheme and the host under which the window's own files are served. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'eventloom';
/** The page of the window. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Whether an address is one of the window's own files. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}
