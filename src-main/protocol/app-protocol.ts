import { protocol } from 'electron';
import { APP_SCHEME } from '../security/own-page.ts';
import { serveAsset } from './serve-asset.ts';

/** Makes `app://` a scheme with an origin of its own. To be called before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files of a folder, and nothing else, under `app://eventloom/`. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, request => serveAsset(folder, request));
}
