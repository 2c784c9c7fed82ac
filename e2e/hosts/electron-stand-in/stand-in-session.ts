import type { Session, WebContents } from 'electron';
import { preventableEvent, StandInEvents } from './stand-in-events.ts';
import { standFor } from './strict.ts';

type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];
/** Electron lists what can be checked and what can be requested apart; nearly all can be both. */
type CheckedPermission = Parameters<NonNullable<CheckHandler>>[1];
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
    const contents = standFor<WebContents>('webContents');
    const requested = new Promise<boolean>(resolve => {
      if (this.onRequest === null) resolve(true);
      else this.onRequest(contents, permission, resolve, standFor('permission request'));
    });
    const checked = this.onCheck?.(contents, permission as CheckedPermission, '', standFor('permission check')) ?? true;
    const device = this.onDevice?.({ deviceType: 'usb', origin: '', device: standFor('device') }) ?? true;
    return [await requested, checked, device];
  }

  /** Whether the application lets a page download a file. */
  allowsDownload(): boolean {
    const event = preventableEvent({});
    this.emit('will-download', event);
    return !event.defaultPrevented;
  }
}
