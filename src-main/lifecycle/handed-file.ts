import type { HostEvent, HostEventData, OpenedFile } from '#core/host/host-api.ts';
import { ok, type Result } from '#core/shared/result.ts';

/** What is needed to pass a design on. */
export interface HandedFileActions {
  read(path: string): Promise<Result<OpenedFile>>;
  tell<Event extends HostEvent>(event: Event, data: HostEventData<Event>): void;
}

/**
 * A design handed over from outside: by argument, double click, drop on the icon, or a second start. One that comes
 * before the window asks waits for it; later ones are told to the window at once.
 */
export class HandedFile {
  private waiting: string | undefined;
  private isWindowListening = false;

  constructor(private readonly actions: HandedFileActions) {}

  async hand(path: string): Promise<void> {
    if (!this.isWindowListening) {
      this.waiting = path;
      return;
    }
    const read = await this.actions.read(path);
    if (read.ok) this.actions.tell('file-opened', read.value);
    else this.actions.tell('file-failed', { message: read.error });
  }

  /** The window has begun to listen, and takes what waits for it. */
  async take(): Promise<Result<OpenedFile | null>> {
    this.isWindowListening = true;
    const path = this.waiting;
    this.waiting = undefined;
    return path === undefined ? ok(null) : this.actions.read(path);
  }

  /** The window is gone; what is handed over now waits for the next one. */
  windowGone(): void {
    this.isWindowListening = false;
  }
}
