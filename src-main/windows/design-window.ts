import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { HostEvent, HostEventData, HostRequest } from '#core/host/host-api.ts';
import { eventChannel } from '../preload/channels.ts';

/** What the window says of its design. */
export type DocumentState = HostRequest<'showDocumentState'>;

/** The window of a design: what it shows in its title, and what it is told. */
export class DesignWindow {
  private state: DocumentState = { name: 'Untitled', file: null, isDirty: false };

  constructor(readonly browserWindow: BrowserWindow) {
    browserWindow.on('page-title-updated', event => event.preventDefault());
  }

  get isDirty(): boolean {
    return this.state.isDirty;
  }

  get designName(): string {
    return this.state.name;
  }

  /** Whether a frame's page is the page of this window. */
  isOwn(contents: object): boolean {
    return !this.browserWindow.isDestroyed() && this.browserWindow.webContents === contents;
  }

  tell<Event extends HostEvent>(event: Event, data: HostEventData<Event>): void {
    if (!this.browserWindow.isDestroyed()) this.browserWindow.webContents.send(eventChannel(event), data);
  }

  /** Writes the title, and marks the window as edited where the system knows such a mark. */
  show(state: DocumentState): void {
    this.state = state;
    const { name, file, isDirty } = state;
    const fileName = file === null ? '' : ` (${basename(file.name)})`;
    this.browserWindow.setTitle(`${isDirty ? '• ' : ''}${name}${fileName} – Eventloom`);
    this.browserWindow.setDocumentEdited(isDirty);
    this.browserWindow.setRepresentedFilename(file?.id ?? '');
  }

  /** Brings the window before the person. */
  bringForward(): void {
    if (this.browserWindow.isMinimized()) this.browserWindow.restore();
    this.browserWindow.show();
    this.browserWindow.focus();
  }
}
