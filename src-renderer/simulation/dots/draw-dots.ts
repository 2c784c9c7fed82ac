import type { WireRoute } from '#core/drawing/wire-route.ts';
import { bundleSprite } from './bundle-sprite.ts';
import type { DotColours, KeyHues } from './dot-colours.ts';
import type { Dot, DotField } from './dot-field.ts';
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

/** A dot where it was drawn, for the pointer. */
export interface PlacedDot {
  readonly dot: Dot;
  readonly x: number;
  readonly y: number;
}

const RADIUS = 4.5;
const FULL_TURN = Math.PI * 2;

/** Draws every dot: all of one colour in one path, bundles with their numbers on top. Returns where they are. */
export function drawDots(context: CanvasRenderingContext2D, scene: DotScene): readonly PlacedDot[] {
  const placed = placeDots(scene);
  const scale = Math.min(1.4, Math.max(0.55, scene.transform[2]));
  const radius = RADIUS * scale;
  const singles = placed.filter(({ dot }) => dot.count === 1);
  drawHalos(context, singles, radius, scene.colours);
  for (const [colour, group] of groupByColour(singles, scene)) {
    const isDimmed = (one: PlacedDot) => scene.followed !== undefined && one.dot.origin !== scene.followed;
    drawGroup(
      context,
      group.filter(one => !isDimmed(one)),
      colour,
      radius,
      1,
    );
    drawGroup(context, group.filter(isDimmed), colour, radius, 0.3);
  }
  drawRings(context, singles, radius, scene);
  for (const one of placed) if (one.dot.count > 1) drawBundle(context, one, scale, scene);
  return placed;
}

function groupByColour(placed: readonly PlacedDot[], scene: DotScene): ReadonlyMap<string, readonly PlacedDot[]> {
  const groups = new Map<string, PlacedDot[]>();
  for (const one of placed) {
    const colour = colourOf(one.dot, scene);
    const group = groups.get(colour);
    if (group === undefined) groups.set(colour, [one]);
    else group.push(one);
  }
  return groups;
}

function placeDots({ field, nowMillis, routes, transform }: DotScene): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  const [left, top, zoom] = transform;
  const point = { x: 0, y: 0 };
  for (const dot of field.dots) {
    const route = routes.get(dot.wire);
    const share = route === undefined ? undefined : field.shareOf(dot, nowMillis);
    if (route === undefined || share === undefined) continue;
    pointOfTrack(trackOf(route), share, point);
    placed.push({ dot, x: left + point.x * zoom, y: top + point.y * zoom });
  }
  return placed;
}

function colourOf({ shape, colourKey }: Dot, { colours, hues }: DotScene): string {
  if (shape === 'poison') return colours.poison;
  return colourKey === undefined ? colours.mixed : (colours.hues[hues.numberOf(colourKey)] ?? colours.mixed);
}

// A rim in the colour of the ground keeps dots apart from each other and from their wire.
function drawHalos(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedDot[],
  radius: number,
  { halo }: DotColours,
): void {
  context.beginPath();
  for (const { x, y } of placed) {
    context.moveTo(x + radius + 1.5, y);
    context.arc(x, y, radius + 1.5, 0, FULL_TURN);
  }
  context.fillStyle = halo;
  context.fill();
}

function drawGroup(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedDot[],
  colour: string,
  radius: number,
  alpha: number,
): void {
  if (placed.length === 0) return;
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.beginPath();
  for (const { dot, x, y } of placed) if (dot.shape !== 'duplicate') traceShape(context, dot, x, y, radius);
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.5, radius * 0.45);
  context.beginPath();
  for (const { dot, x, y } of placed) if (dot.shape === 'duplicate') traceShape(context, dot, x, y, radius * 0.8);
  context.stroke();
  context.globalAlpha = 1;
}

/** A circle; a ring for what is sent twice; a triangle for what is received again; a diamond for what always fails. */
function traceShape(context: CanvasRenderingContext2D, { shape }: Dot, x: number, y: number, radius: number): void {
  if (shape === 'retry') {
    const reach = radius * 1.35;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach * 0.9, y + reach * 0.65);
    context.lineTo(x - reach * 0.9, y + reach * 0.65);
    context.closePath();
  } else if (shape === 'poison') {
    const reach = radius * 1.3;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  } else {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, FULL_TURN);
  }
}

function drawRings(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedDot[],
  radius: number,
  { followed, colours }: DotScene,
): void {
  if (followed === undefined) return;
  context.beginPath();
  for (const { dot, x, y } of placed) {
    if (dot.origin !== followed) continue;
    context.moveTo(x + radius + 5, y);
    context.arc(x, y, radius + 5, 0, FULL_TURN);
  }
  context.strokeStyle = colours.hues[0] ?? colours.mixed;
  context.lineWidth = 2;
  context.stroke();
}

function drawBundle(context: CanvasRenderingContext2D, { dot, x, y }: PlacedDot, scale: number, scene: DotScene): void {
  const { picture, width, height } = bundleSprite({
    text: countWords(dot.count),
    height: Math.round(16 * Math.max(0.7, scale)),
    fill: colourOf(dot, scene),
    rim: scene.colours.halo,
    ink: scene.colours.onBundle,
  });
  const isDimmed = scene.followed !== undefined && dot.origin !== scene.followed;
  context.globalAlpha = isDimmed ? 0.4 : 1;
  context.drawImage(picture, x - width / 2, y - height / 2, width, height);
  context.globalAlpha = 1;
}

/** The number on a bundle, short: 12, 1.2k, 34k. */
export function countWords(count: number): string {
  if (count < 1000) return String(count);
  const thousands = count / 1000;
  return thousands < 10 ? `${(Math.floor(thousands * 10) / 10).toFixed(1)}k` : `${Math.floor(thousands)}k`;
}
