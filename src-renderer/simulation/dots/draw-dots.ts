import type { WireRoute } from '#core/drawing/wire-route.ts';
import type { DotShape } from '../run/protocol.ts';
import { bundleSprites } from './bundle-sprite.ts';
import type { DotColours, KeyHues } from './dot-colours.ts';
import type { Dot, DotField } from './dot-field.ts';
import type { DotRaster } from './dot-raster.ts';
import { type DotSprite, dotSprite } from './dot-sprite.ts';
import { pointOfTrack, trackOf } from './wire-track.ts';

/** What a picture of the dots is made from. Positions are in pixels of the canvas element. */
export interface DotScene {
  readonly field: DotField;
  readonly nowMillis: number;
  readonly routes: ReadonlyMap<string, WireRoute>;
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly colours: DotColours;
  readonly hues: KeyHues;
  /** The story that is followed; the others step back. */
  readonly followed: string | undefined;
}

const RADIUS = 4.5;
const FULL_TURN = Math.PI * 2;
/** From this zoom on dots keep their distance; further away their rims would cover each other. */
const RIM_ZOOM = 0.55;
const DIMMED = { dot: 0.3, bundle: 0.4 };

/**
 * Draws every dot, bundles with their numbers on top. Returns those that are shown, each with its place. Thousands of
 * dots are drawn faster by a raster of the canvas's size; it takes the place of what the canvas shows.
 */
export function drawDots(context: CanvasRenderingContext2D, scene: DotScene, raster?: DotRaster): readonly Dot[] {
  const placed = placeDots(scene);
  const scale = Math.min(1.4, Math.max(RIM_ZOOM, scene.transform[2]));
  // In steps of a quarter pixel, so that a zoom does not need a new picture in every frame.
  const radius = Math.round(RADIUS * scale * 4) / 4;
  drawSingles(placed, radius, scene, raster === undefined ? copyOnto(context) : stampInto(raster));
  raster?.show(context);
  drawRings(context, placed, radius, scene);
  drawBundles(context, placed, scale, scene);
  return placed;
}

/** Tells each dot that has set out where it is. */
function placeDots({ field, nowMillis, routes, transform }: DotScene): readonly Dot[] {
  const [left, top, zoom] = transform;
  const point = { x: 0, y: 0 };
  return field.dots.filter(dot => {
    const route = routes.get(dot.wire);
    const share = route === undefined ? undefined : field.shareOf(dot, nowMillis);
    if (route === undefined || share === undefined) return false;
    pointOfTrack(trackOf(route), share, point);
    dot.x = left + point.x * zoom;
    dot.y = top + point.y * zoom;
    return true;
  });
}

function colourOf({ shape, colourKey }: Dot, { colours, hues }: DotScene): string {
  if (shape === 'poison') return colours.poison;
  return colourKey === undefined ? colours.mixed : (colours.hues[hues.numberOf(colourKey)] ?? colours.mixed);
}

/** Brings the picture of a dot to where it stands. */
type Place = (sprite: DotSprite, x: number, y: number, opacity: number) => void;

function copyOnto(context: CanvasRenderingContext2D): Place {
  return ({ bitmap }, x, y, opacity) => {
    context.globalAlpha = opacity;
    copyPicture(context, bitmap, x, y);
    context.globalAlpha = 1;
  };
}

function stampInto(raster: DotRaster): Place {
  const ratio = window.devicePixelRatio;
  return ({ stamp }, x, y, opacity) => {
    raster.stamp(stamp, cornerOf(x * ratio, stamp.width), cornerOf(y * ratio, stamp.height), opacity);
  };
}

/** On whole pixels of the screen a copy needs no blending of neighbours. */
function cornerOf(middle: number, size: number): number {
  return Math.round(middle - size / 2);
}

function drawSingles(placed: readonly Dot[], radius: number, scene: DotScene, place: Place): void {
  const halo = scene.transform[2] >= RIM_ZOOM ? scene.colours.halo : undefined;
  const pictures = new Map<string, Partial<Record<DotShape, DotSprite>>>();
  const pictureOf = (dot: Dot) => {
    const colour = colourOf(dot, scene);
    let ofColour = pictures.get(colour);
    if (ofColour === undefined) {
      ofColour = {};
      pictures.set(colour, ofColour);
    }
    ofColour[dot.shape] ??= dotSprite({ shape: dot.shape, radius, colour, halo });
    return ofColour[dot.shape];
  };
  const { followed } = scene;
  for (const dot of placed) {
    const picture = dot.count > 1 ? undefined : pictureOf(dot);
    if (picture === undefined) continue;
    place(picture, dot.x, dot.y, followed === undefined || dot.origin === followed ? 1 : DIMMED.dot);
  }
}

/** Copies a picture with its middle at a point. */
function copyPicture(context: CanvasRenderingContext2D, picture: ImageBitmap, x: number, y: number): void {
  const ratio = window.devicePixelRatio;
  const { width, height } = picture;
  const left = cornerOf(x * ratio, width);
  const top = cornerOf(y * ratio, height);
  context.drawImage(picture, left / ratio, top / ratio, width / ratio, height / ratio);
}

function drawRings(
  context: CanvasRenderingContext2D,
  placed: readonly Dot[],
  radius: number,
  { followed, colours }: DotScene,
): void {
  if (followed === undefined) return;
  context.beginPath();
  for (const { count, origin, x, y } of placed) {
    if (count > 1 || origin !== followed) continue;
    context.moveTo(x + radius + 5, y);
    context.arc(x, y, radius + 5, 0, FULL_TURN);
  }
  context.strokeStyle = colours.hues[0] ?? colours.mixed;
  context.lineWidth = 2;
  context.stroke();
}

function drawBundles(context: CanvasRenderingContext2D, placed: readonly Dot[], scale: number, scene: DotScene): void {
  const { followed, colours } = scene;
  const height = Math.round(16 * Math.max(0.7, scale));
  const pictures = new Map<string, (text: string) => ImageBitmap>();
  for (const dot of placed) {
    if (dot.count === 1) continue;
    const fill = colourOf(dot, scene);
    let ofColour = pictures.get(fill);
    if (ofColour === undefined) {
      ofColour = bundleSprites({ height, fill, rim: colours.halo, ink: colours.onBundle });
      pictures.set(fill, ofColour);
    }
    context.globalAlpha = followed === undefined || dot.origin === followed ? 1 : DIMMED.bundle;
    copyPicture(context, ofColour(countWords(dot.count)), dot.x, dot.y);
  }
  context.globalAlpha = 1;
}

/** The number on a bundle, short: 12, 1.2k, 34k. */
export function countWords(count: number): string {
  if (count < 1000) return String(count);
  const thousands = count / 1000;
  return thousands < 10 ? `${(Math.floor(thousands * 10) / 10).toFixed(1)}k` : `${Math.floor(thousands)}k`;
}
