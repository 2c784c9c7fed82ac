import type { HostCall, HostEvent } from '#core/host/host-api.ts';

/** The channel on which a window calls its host. */
export function callChannel(call: HostCall): string {
  return `eventloom:call:${call}`;
}

/** The channel on which the host tells a window something. */
export function eventChannel(event: HostEvent): string {
  return `eventloom:event:${event}`;
}
