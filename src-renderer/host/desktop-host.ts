import type { HostApi } from '#core/host/host-api.ts';

declare global {
  interface Window {
    /** Set by the preload of the desktop program, and by test hosts. */
    readonly eventloom?: HostApi;
  }
}

/** The host that the window was given from outside, if any. */
export function desktopHost(): HostApi | undefined {
  return window.eventloom;
}
