import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { OpenedFile } from '#core/host/host-api.ts';
import type { Result } from '#core/shared/result.ts';
import { DesignFiles } from './files/design-files.ts';
import { JsonFile } from './files/json-file.ts';
import { RecentFiles } from './files/recent-files.ts';
import { RecoveryJournal } from './files/recovery-journal.ts';
import type { HandlerContext } from './handlers/handler.ts';
import { HandedFile } from './lifecycle/handed-file.ts';
import { showMenu } from './menu/show-menu.ts';
import { APP_PAGE } from './security/own-page.ts';
import { askBeforeClosing } from './windows/ask-before-closing.ts';
import { CloseGuard } from './windows/close-guard.ts';
import { DesignWindow } from './windows/design-window.ts';
import { openBrowserWindow } from './windows/open-browser-window.ts';
import { windowPlaceSchema } from './windows/window-place.ts';

/** The running application: its one window, its files, and how they come together. */
export class Application {
  readonly handed = new HandedFile({
    read: path => this.readHanded(path),
    tell: (event, data) => this.current?.window.tell(event, data),
  });
  private readonly files = new DesignFiles();
  private readonly recent: RecentFiles;
  private readonly recovery: RecoveryJournal;
  private readonly place: JsonFile<typeof windowPlaceSchema>;
  private current: HandlerContext | undefined;
  private isOpening = false;
  private isQuitting = false;

  constructor(
    private readonly preload: string,
    userData: string,
  ) {
    this.recent = new RecentFiles(userData);
    this.recovery = new RecoveryJournal(userData);
    this.place = new JsonFile(join(userData, 'window.json'), windowPlaceSchema);
  }

  /** The window that a page belongs to, with what its calls can use. */
  contextOf(contents: object): HandlerContext | undefined {
    return this.current?.window.isOwn(contents) === true ? this.current : undefined;
  }

  /** The person wants to quit; windows with unsaved changes may still hold it up. */
  willQuit(): void {
    this.isQuitting = true;
  }

  async showMenu(): Promise<void> {
    await showMenu({ recent: this.recent, handed: this.handed, window: () => this.current?.window });
  }

  /** Opens the window, or brings it forward when it is open. */
  async showWindow(): Promise<void> {
    if (this.current !== undefined) return this.current.window.bringForward();
    if (this.isOpening) return;
    this.isOpening = true;
    const window = new DesignWindow(openBrowserWindow(this.preload, await this.place.read()));
    this.current = this.contextFor(window);
    this.isOpening = false;
    this.watch(window);
    await window.browserWindow.loadURL(APP_PAGE);
  }

  private contextFor(window: DesignWindow): HandlerContext {
    const { files, recent, recovery, handed } = this;
    const close = () => window.browserWindow.destroy();
    return { window, files, recent, recovery, handed, close, remember: path => this.remember(path) };
  }

  private watch(window: DesignWindow): void {
    const { browserWindow } = window;
    const guard = new CloseGuard({
      isDirty: () => window.isDirty,
      ask: () => askBeforeClosing(browserWindow, window.designName),
      saveFirst: () => window.tell('close-requested', {}),
      discard: () => void this.discard(window),
      stay: () => {
        this.isQuitting = false;
      },
    });
    browserWindow.on('close', event => {
      const place = { bounds: browserWindow.getNormalBounds(), isMaximized: browserWindow.isMaximized() };
      this.place.writeNow(place);
      if (!guard.mayClose()) event.preventDefault();
    });
    browserWindow.on('closed', () => {
      this.current = undefined;
      this.handed.windowGone();
      if (this.isQuitting) app.quit();
    });
    browserWindow.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.offerReload(window);
    });
  }

  /** From here on the page's calls are refused, so that no late copy of the unwanted changes is kept. */
  private async discard(window: DesignWindow): Promise<void> {
    this.current = undefined;
    await this.recovery.clear();
    window.browserWindow.destroy();
  }

  /** The page crashed: its unsaved work is in the recovery journal, and comes back with a fresh page. */
  private async offerReload(window: DesignWindow): Promise<void> {
    this.handed.windowGone();
    const { response } = await dialog.showMessageBox(window.browserWindow, {
      type: 'error',
      message: 'The window stopped working',
      detail: 'Your unsaved changes were kept. Open the window again to go on with them.',
      buttons: ['Open again', 'Quit'],
      defaultId: 0,
      noLink: true,
    });
    if (response === 0) window.browserWindow.webContents.reload();
    else window.browserWindow.destroy();
  }

  private async readHanded(path: string): Promise<Result<OpenedFile>> {
    const read = await this.files.read(path);
    if (read.ok) await this.remember(path);
    return read;
  }

  private async remember(path: string): Promise<void> {
    app.addRecentDocument(path);
    await this.recent.remember(path);
    await this.showMenu();
  }
}
