import type { HostInfo } from '#core/host/host-api.ts';
import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

const PLATFORMS: Readonly<Record<string, HostInfo['platform']>> = { darwin: 'mac', win32: 'windows', linux: 'linux' };

export const describe: Handler<'describe'> = async () =>
  ok({ kind: 'desktop', platform: PLATFORMS[process.platform] ?? 'other', hasNativeMenu: true });
