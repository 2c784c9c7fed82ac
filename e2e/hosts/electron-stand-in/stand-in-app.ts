import { join } from 'node:path';
import type { App } from 'electron';
import { preventableEvent, StandInEvents } from './stand-in-events.ts';
import type { StandInWindow } from './stand-in-window.ts';

const EVENTS = [
  'web-contents-created',
  'second-instance',
  'open-file',
  'activate',
  'before-quit',
  'window-all-closed',
] as const;

/** The life of the application: ready once its modules have run, quit when no window holds it up. */
export class StandInApp extends StandInEvents<(typeof EVENTS)[number]> {
  readonly windows = new Set<StandInWindow>();
  readonly recentDocuments: string[] = [];
  hasQuit = false;
  isReady = false;
  private readonly becomeReady: () => void;
  private readonly ready: Promise<void>;

  constructor(private readonly folder: string) {
    super('app', EVENTS);
    const { promise, resolve } = deferred();
    this.ready = promise;
    this.becomeReady = resolve;
  }

  readonly model = {
    isPackaged: false,
    isReady: () => this.isReady,
    whenReady: () => this.ready,
    getPath: (name: string) => join(this.folder, name),
    requestSingleInstanceLock: () => true,
    addRecentDocument: (path: string) => {
      this.recentDocuments.push(path);
    },
    clearRecentDocuments: () => {
      this.recentDocuments.length = 0;
    },
    quit: () => this.quit(),
    exit: () => {
      this.hasQuit = true;
    },
  } satisfies Pick<
    App,
    | 'isPackaged'
    | 'isReady'
    | 'whenReady'
    | 'getPath'
    | 'requestSingleInstanceLock'
    | 'addRecentDocument'
    | 'clearRecentDocuments'
    | 'quit'
    | 'exit'
  >;

  start(): void {
    this.isReady = true;
    this.becomeReady();
  }

  /** A window is gone; without windows the application is asked what next. */
  windowGone(window: StandInWindow): void {
    this.windows.delete(window);
    if (this.windows.size === 0 && !this.hasQuit) this.emit('window-all-closed');
  }

  private quit(): void {
    if (this.hasQuit) return;
    this.emit('before-quit', preventableEvent({}));
    const haveClosed = [...this.windows].every(window => window.close());
    if (haveClosed) this.hasQuit = true;
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
