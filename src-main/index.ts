import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import { Application } from './application.ts';
import { registerHandlers } from './handlers/register-handlers.ts';
import { fileFromArguments } from './lifecycle/file-from-arguments.ts';
import { handedByStart } from './lifecycle/second-start.ts';
import { declareAppScheme, serveApp } from './protocol/app-protocol.ts';
import { hardenContents } from './security/harden-contents.ts';
import { refusePermissions } from './security/refuse-permissions.ts';

const out = join(import.meta.dirname, '..');
const file = fileFromArguments({ argv: process.argv, workingDirectory: process.cwd(), isPackaged: app.isPackaged });

if (app.requestSingleInstanceLock({ file: file ?? null })) start();
else app.quit();

function start(): void {
  const application = new Application(join(out, 'preload', 'preload.cjs'), app.getPath('userData'));
  const open = async (path: string | undefined) => {
    if (path !== undefined) await application.handed.hand(path);
    if (app.isReady()) await application.showWindow();
  };

  declareAppScheme();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('second-instance', (_event, _argv, _folder, data) => void open(handedByStart(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void open(path);
  });
  app.on('activate', () => void open(undefined));
  app.on('before-quit', () => application.willQuit());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  const begin = async () => {
    await app.whenReady();
    refusePermissions(session.defaultSession);
    serveApp(join(out, 'renderer'));
    registerHandlers(contents => application.contextOf(contents));
    await application.showMenu();
    await open(file);
  };
  begin().catch(error => {
    dialog.showErrorBox('Eventloom could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}
