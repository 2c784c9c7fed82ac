import type { Page } from '@playwright/test';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { StandInContents } from './stand-in-contents.ts';
import { preventableEvent, StandInEvents } from './stand-in-events.ts';

const EVENTS = ['ready-to-show', 'close', 'closed', 'page-title-updated'] as const;

/** What a window needs of its application. */
export interface WindowSurroundings {
  newPage(size: { width: number; height: number }): Promise<Page>;
  newContents(): StandInContents;
  /** Connects contents with their page. */
  attach(contents: StandInContents, page: Page, preload: string): Promise<void>;
  gone(window: StandInWindow): void;
}

/** A window whose contents are a Chromium page. */
export class StandInWindow extends StandInEvents<(typeof EVENTS)[number]> {
  readonly webContents: StandInContents;
  readonly opened: Promise<Page>;
  title: string;
  isEdited = false;
  readonly shown: Promise<void>;
  private becomeShown: () => void = () => {};
  private bounds: Rectangle;
  private isGone = false;

  constructor(
    options: BrowserWindowConstructorOptions,
    private readonly surroundings: WindowSurroundings,
  ) {
    super('BrowserWindow', EVENTS);
    const preload = requireLockedDown(options);
    const { x = 0, y = 0, width = 800, height = 600, title = '' } = options;
    this.bounds = { x, y, width, height };
    this.title = title;
    this.shown = new Promise(resolve => {
      this.becomeShown = resolve;
    });
    if (options.show !== false) this.becomeShown();
    this.webContents = surroundings.newContents();
    this.opened = this.open(preload);
  }

  readonly model = {
    loadURL: async (address: string): Promise<void> => {
      await this.opened;
      await this.webContents.load(address);
      this.emit('ready-to-show');
    },
    show: () => this.becomeShown(),
    focus: () => {},
    maximize: () => {},
    restore: () => {},
    isMinimized: () => false,
    isMaximized: () => false,
    isDestroyed: () => this.isGone,
    getNormalBounds: () => this.bounds,
    setTitle: (title: string) => {
      this.title = title;
    },
    setDocumentEdited: (isEdited: boolean) => {
      this.isEdited = isEdited;
    },
    setRepresentedFilename: () => {},
    close: () => this.close(),
    destroy: () => this.destroy(),
  } satisfies Pick<
    BrowserWindow,
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'maximize'
    | 'restore'
    | 'isMinimized'
    | 'isMaximized'
    | 'isDestroyed'
    | 'getNormalBounds'
    | 'setTitle'
    | 'setDocumentEdited'
    | 'setRepresentedFilename'
    | 'close'
    | 'destroy'
  >;

  get isDestroyed(): boolean {
    return this.isGone;
  }

  /** The person presses the window's close button. True when it closed. */
  close(): boolean {
    const event = preventableEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  private destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    void this.opened.then(page => page.close());
    this.emit('closed');
    this.surroundings.gone(this);
  }

  private async open(preload: string): Promise<Page> {
    const { width, height } = this.bounds;
    const page = await this.surroundings.newPage({ width, height });
    await this.surroundings.attach(this.webContents, page, preload);
    return page;
  }
}

/** A window that is not locked down is an error: everything below it would prove nothing. */
function requireLockedDown({ webPreferences = {} }: BrowserWindowConstructorOptions): string {
  const { preload, contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = webPreferences;
  const isLockedDown = contextIsolation === true && sandbox === true && nodeIntegration === false;
  if (!isLockedDown || webSecurity === false || webviewTag === true) {
    throw new Error(`The window is not locked down: ${JSON.stringify(webPreferences)}`);
  }
  if (preload === undefined) throw new Error('The window has no preload');
  return preload;
}
