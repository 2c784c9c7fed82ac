import type { HostApi, HostInfo } from '#core/host/host-api.ts';
import { createBrowserHost } from './browser-host.ts';
import { desktopHost } from './desktop-host.ts';

/** What this window runs in. */
export const host: HostApi = desktopHost() ?? createBrowserHost();

const answer = await host.describe({});

/** What the host says of itself. */
export const hostInfo: HostInfo = answer.ok
  ? answer.value
  : { kind: 'browser', platform: 'other', hasNativeMenu: false };
