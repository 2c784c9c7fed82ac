import type { Session } from 'electron';
import { preventableEvent, StandInEvents } from './stand-in-events.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
/** A permission that a page may wish for. */
export type Permission = Parameters<NonNullable<RequestHandler>>[1];

/** Keeps the answers that the application gives to the wishes of pages; with no answer set, Electron grants. */
export class StandInSession extends StandInEvents<'will-download'> {
  private onRequest: RequestHandler = null;
  private onCheck: CheckHandler = null;
  private onDevice: DeviceHandler = null;

  constructor() {
    super('session', ['will-download']);
  }

  readonly model = {
    setPermissionRequestHandler: (handler: RequestHandler) => {
      this.onRequest = handler;
    },
    setPermissionCheckHandler: (handler: CheckHandler) => {
      this.onCheck = handler;
    },
    setDevicePermissionHandler: (handler: DeviceHandler) => {
      this.onDevice = handler;
    },
  } satisfies Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>;

  /** Whether the application would grant a permission, asked in each of the three ways. */
  async grants(permission: Permission): Promise<readonly boolean[]> {
    const contents = null as never;
    const requested = new Promise<boolean>(resolve => {
      if (this.onRequest === null) resolve(true);
      else this.onRequest(contents, permission, resolve, {} as never);
    });
    const checked = this.onCheck?.(contents, permission as never, '', {} as never) ?? true;
    const device = this.onDevice?.({ deviceType: 'usb', origin: '', device: {} as never }) ?? true;
    return [await requested, checked, device];
  }

  /** Whether the application lets a page download a file. */
  allowsDownload(): boolean {
    const event = preventableEvent({});
    this.emit('will-download', event);
    return !event.defaultPrevented;
  }
}
