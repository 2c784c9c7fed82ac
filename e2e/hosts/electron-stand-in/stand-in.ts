import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { BrowserWindowConstructorOptions, Clipboard, IpcMain, IpcMainInvokeEvent, Screen, Shell } from 'electron';
import { AppServer } from './app-server.ts';
import type { PreloadCall } from './isolated-preload.ts';
import { StandInApp } from './stand-in-app.ts';
import { StandInContents } from './stand-in-contents.ts';
import { StandInDialogs } from './stand-in-dialogs.ts';
import { preventableEvent } from './stand-in-events.ts';
import { StandInMenu } from './stand-in-menu.ts';
import { StandInSession } from './stand-in-session.ts';
import { StandInWindow } from './stand-in-window.ts';
import { standFor, strict } from './strict.ts';

type InvokeHandler = Parameters<IpcMain['handle']>[1];

/** One launch of the application on the stand-in: its parts as a test reaches them. */
export class StandIn {
  readonly app: StandInApp;
  readonly dialogs = new StandInDialogs();
  readonly menu = new StandInMenu();
  readonly session = new StandInSession();
  readonly server: AppServer;
  readonly openedPages: string[] = [];
  clipboardText = '';
  private readonly handlers = new Map<string, InvokeHandler>();
  private readonly firstWindow: Promise<StandInWindow>;
  private tellFirstWindow: (window: StandInWindow) => void = () => {};

  private constructor(
    private readonly context: BrowserContext,
    folder: string,
  ) {
    this.app = new StandInApp(folder);
    this.server = new AppServer(() => this.app.isReady);
    this.firstWindow = new Promise(resolve => {
      this.tellFirstWindow = resolve;
    });
  }

  /** `folder` stands for the person's folders: what an earlier launch left there is found again. */
  static async create(browser: Browser, folder: string): Promise<StandIn> {
    return new StandIn(await browser.newContext(), folder);
  }

  /** The one window. */
  get window(): StandInWindow {
    const [window] = this.app.windows;
    if (window === undefined) throw new Error('The application has no window');
    return window;
  }

  /** The page of the window, once the application has opened it and shown it. */
  async firstPage(): Promise<Page> {
    const window = await this.firstWindow;
    await window.shown;
    return window.opened;
  }

  /** What the built main process imports as `electron`. */
  electronModule(): Record<string, unknown> {
    const windowClass = this.windowClass();
    return {
      app: this.withEvents('app', this.app.model, this.app),
      BrowserWindow: windowClass,
      clipboard: strict('clipboard', {
        writeText: async (text: string) => {
          this.clipboardText = text;
        },
      } satisfies Pick<Clipboard, 'writeText'>),
      dialog: strict('dialog', this.dialogs.dialog),
      ipcMain: strict('ipcMain', {
        handle: (channel: string, handler: InvokeHandler) => {
          if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
          this.handlers.set(channel, handler);
        },
      } satisfies Pick<IpcMain, 'handle'>),
      Menu: strict('Menu', this.menu.Menu),
      protocol: strict('protocol', this.server.protocol),
      screen: strict('screen', {
        getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display],
      } satisfies Pick<Screen, 'getAllDisplays'>),
      session: strict('session', { defaultSession: this.withEvents('session', this.session.model, this.session) }),
      shell: strict('shell', {
        openExternal: async (url: string) => {
          this.openedPages.push(url);
        },
      } satisfies Pick<Shell, 'openExternal'>),
    };
  }

  /** A second start of the application, which passes its design to this one. */
  startAgain(file: string): void {
    this.app.emit('second-instance', preventableEvent({}), [], '', { file });
  }

  /** The window and its application vanish, as when the machine loses power. */
  async lose(): Promise<void> {
    await this.context.close();
    this.server.stop();
  }

  private withEvents(name: string, model: object, events: { on: unknown; once: unknown }): object {
    const on = (event: never, listener: never) => (events as StandInApp).on(event, listener);
    const once = (event: never, listener: never) => (events as StandInApp).once(event, listener);
    return strict(name, { ...model, on, once });
  }

  private windowClass(): unknown {
    const open = (options: BrowserWindowConstructorOptions) => this.openWindow(options);
    return strict(
      'BrowserWindow',
      new Proxy(class {}, { construct: (_target, [options]) => open(options as BrowserWindowConstructorOptions) }),
    );
  }

  private openWindow(options: BrowserWindowConstructorOptions): object {
    const window = new StandInWindow(options, {
      newPage: size => this.newPage(size),
      newContents: () => this.newContents(),
      attach: (contents, page, preload) => contents.attach(page, preload, call => this.answer(contents, call)),
      gone: gone => this.app.windowGone(gone),
    });
    this.app.windows.add(window);
    this.tellFirstWindow(window);
    const model = this.withEvents('BrowserWindow', window.model, window);
    return new Proxy(model, {
      get: (target, member) =>
        member === 'webContents' ? strictContents(window.webContents) : Reflect.get(target, member),
    });
  }

  private newContents(): StandInContents {
    const contents = new StandInContents(this.server);
    this.app.emit('web-contents-created', {}, strictContents(contents));
    return contents;
  }

  private async newPage(size: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize(size);
    return page;
  }

  private async answer(contents: StandInContents, { channel, args }: PreloadCall): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const senderFrame = { url: contents.getURL(), parent: null };
    const event = { type: 'frame', sender: strictContents(contents), senderFrame };
    return handler(standFor<IpcMainInvokeEvent>('IpcMainInvokeEvent', event), ...args);
  }
}

const contentsProxies = new WeakMap<StandInContents, StandInContents>();

/** The same contents are always the same object, as the application compares them. */
function strictContents(contents: StandInContents): StandInContents {
  const known = contentsProxies.get(contents) ?? strict('webContents', contents);
  contentsProxies.set(contents, known);
  return known;
}
