import type { ShowFault } from './show-run.ts';

/** Seconds within which the first message of a run is sent and no other. */
const FIRST_SECONDS = 0.5;

/** The first message always fails where it is processed. */
export const POISON_FIRST: ShowFault = { resource: 'feed', kind: 'poison', toSeconds: FIRST_SECONDS };

/** The first message travels a second longer, so that it arrives together with what is sent a second later. */
export const FIRST_WAITS: ShowFault = {
  resource: 'feed-wire',
  kind: 'latency',
  millis: 1_000,
  toSeconds: FIRST_SECONDS,
};

/** Every call of a resource or wire is refused for the first seconds. */
export function refusedFor(resource: string, seconds: number): ShowFault {
  return { resource, kind: 'throttle', toSeconds: seconds };
}

/** Work takes so much longer in the whole run. */
export function slowedBy(resource: string, millis: number): ShowFault {
  return { resource, kind: 'latency', millis: Math.max(0, Math.round(millis)) };
}
