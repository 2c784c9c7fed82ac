import type { WireRoute } from '#core/drawing/wire-route.ts';
import { type Gaps, HOP_MILLIS } from './dot-field.ts';
import { trackOf } from './wire-track.ts';

/** Room that a dot and a bundle take on a wire, canvas units. */
const DOT_ROOM = 11;
const BUNDLE_ROOM = 30;
const LONGEST_GAP_MILLIS = 400;
const USUAL_LENGTH = 200;

/** The least time between two dots that set out on a wire of this route, so that they do not cover each other. */
export function gapsOn(route: WireRoute | undefined): Gaps {
  const length = route === undefined ? USUAL_LENGTH : Math.max(1, trackOf(route).length);
  const gap = (room: number) => Math.min(LONGEST_GAP_MILLIS, (HOP_MILLIS * room) / length);
  return { dotMillis: gap(DOT_ROOM), bundleMillis: gap(BUNDLE_ROOM) };
}
