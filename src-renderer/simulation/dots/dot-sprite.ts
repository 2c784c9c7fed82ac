import type { DotShape } from '../run/protocol.ts';
import { type Stamp, stampOf } from './dot-raster.ts';

const FULL_TURN = Math.PI * 2;
/** Width of the rim in the colour of the ground, which keeps dots apart from each other and from their wire. */
const RIM = 1.5;
const MOST_KEPT = 400;
const sprites = new Map<string, DotSprite>();

/** The picture of a dot, twice: to draw a few of them, and to stamp thousands. */
export interface DotSprite {
  readonly bitmap: ImageBitmap;
  readonly stamp: Stamp;
}

/** How a single dot looks; sizes in pixels of the page. */
export interface DotLook {
  readonly shape: DotShape;
  readonly radius: number;
  readonly colour: string;
  /** Colour of the rim; undefined for none. */
  readonly halo: string | undefined;
}

/** Pixels of the page from the middle of a dot's picture to its edge. */
function spriteReach(radius: number): number {
  return Math.ceil(radius * 1.35 + RIM + 1);
}

/** The picture of a dot, drawn once to be copied for every dot that looks alike: copying costs a tenth of a path. */
export function dotSprite({ shape, radius, colour, halo }: DotLook): DotSprite {
  const ratio = window.devicePixelRatio;
  const key = `${shape} ${radius} ${colour} ${halo} ${ratio}`;
  let picture = sprites.get(key);
  if (picture === undefined) {
    if (sprites.size >= MOST_KEPT) sprites.clear();
    picture = draw({ shape, radius, colour, halo }, ratio);
    sprites.set(key, picture);
  }
  return picture;
}

function draw({ shape, radius, colour, halo }: DotLook, ratio: number): DotSprite {
  const reach = spriteReach(radius);
  const size = Math.ceil(reach * 2 * ratio);
  const picture = new OffscreenCanvas(size, size);
  const context = picture.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('the browser has no canvas to draw on');
  context.scale(ratio, ratio);
  context.translate(reach, reach);
  if (halo !== undefined) {
    context.beginPath();
    context.arc(0, 0, radius + RIM, 0, FULL_TURN);
    context.fillStyle = halo;
    context.fill();
  }
  context.beginPath();
  traceShape(context, shape, shape === 'duplicate' ? radius * 0.8 : radius);
  if (shape === 'duplicate') {
    context.strokeStyle = colour;
    context.lineWidth = Math.max(1.5, radius * 0.45);
    context.stroke();
  } else {
    context.fillStyle = colour;
    context.fill();
  }
  const stamp = stampOf(context.getImageData(0, 0, size, size));
  return { bitmap: picture.transferToImageBitmap(), stamp };
}

/** A circle; a ring for what is sent twice; a triangle for what is received again; a diamond for what always fails. */
function traceShape(context: OffscreenCanvasRenderingContext2D, shape: DotShape, radius: number): void {
  if (shape === 'retry') {
    const reach = radius * 1.35;
    context.moveTo(0, -reach);
    context.lineTo(reach * 0.9, reach * 0.65);
    context.lineTo(-reach * 0.9, reach * 0.65);
    context.closePath();
  } else if (shape === 'poison') {
    const reach = radius * 1.3;
    context.moveTo(0, -reach);
    context.lineTo(reach, 0);
    context.lineTo(0, reach);
    context.lineTo(-reach, 0);
    context.closePath();
  } else {
    context.arc(0, 0, radius, 0, FULL_TURN);
  }
}
