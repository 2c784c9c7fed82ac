import type { Page, Request } from '@playwright/test';
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import type { AppServer } from './app-server.ts';
import { IsolatedPreload, type PreloadCall } from './isolated-preload.ts';
import { preventableEvent, StandInEvents } from './stand-in-events.ts';

const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
] as const;
type TextEdit = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';

/** What came of a page's wish to leave, to open a window or to load something of others. */
export interface PageWish {
  readonly what: 'navigation' | 'window' | 'request';
  readonly url: string;
  readonly isRefused: boolean;
}

/** The contents of a window: a Chromium page with the preload in a world of its own. */
export class StandInContents extends StandInEvents<(typeof EVENTS)[number]> {
  readonly wishes: PageWish[] = [];
  private windowOpenHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  private preload: IsolatedPreload | undefined;
  private page: Page | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(private readonly server: AppServer) {
    super('webContents', EVENTS);
  }

  /** Connects the contents with their page. */
  async attach(page: Page, preload: string, answer: (call: PreloadCall) => Promise<unknown>): Promise<void> {
    this.page = page;
    this.preload = await IsolatedPreload.install(page, preload, answer);
    page.on('popup', popup => void this.openedWindow(popup));
    await page.route(
      url => !this.server.isOwn(url.href),
      async route => {
        if (this.mayLoad(route.request())) await route.continue();
        else await route.abort('aborted');
      },
    );
  }

  async load(address: string): Promise<void> {
    await this.connected.goto(await this.server.toPage(address));
  }

  getURL(): string {
    return this.page === undefined ? '' : this.server.toApp(this.page.url());
  }

  send(channel: string, ...args: unknown[]): void {
    this.sending = this.sending.then(() => this.preload?.send(channel, args));
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.windowOpenHandler = handler;
  }

  reload(): void {
    void this.connected.reload();
  }

  undo = () => this.edit('undo');
  redo = () => this.edit('redo');
  cut = () => this.edit('cut');
  copy = () => this.edit('copy');
  paste = () => this.edit('paste');
  selectAll = () => this.edit('selectAll');

  private edit(command: TextEdit): void {
    void this.connected.evaluate(name => document.execCommand(name), command);
  }

  private get connected(): Page {
    if (this.page === undefined) throw new Error('The window has no page yet');
    return this.page;
  }

  /** Nothing outside may be loaded unless the application lets it; what was tried is kept for the test to look at. */
  private mayLoad(request: Request): boolean {
    const url = request.url();
    if (!request.isNavigationRequest()) {
      this.wishes.push({ what: 'request', url, isRefused: true });
      return false;
    }
    const isMainFrame = request.frame() === this.connected.mainFrame();
    const event = preventableEvent({ url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    this.wishes.push({ what: 'navigation', url, isRefused: event.defaultPrevented });
    return !event.defaultPrevented;
  }

  private async openedWindow(popup: Page): Promise<void> {
    const url = popup.url();
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    };
    const isRefused = this.windowOpenHandler?.(details as HandlerDetails).action === 'deny';
    this.wishes.push({ what: 'window', url, isRefused });
    if (isRefused) await popup.close();
  }
}
