/** A small picture as the raster copies it: what can be seen of it, transparent pixels left out. */
export interface Stamp {
  /** Pixels of the screen. */
  readonly width: number;
  readonly height: number;
  /** Where each pixel stands, from the left and from the top. */
  readonly xs: Uint8Array;
  readonly ys: Uint8Array;
  /** Its colour as image data holds it: red in the lowest byte, then green, blue and opacity. */
  readonly colours: Uint32Array;
}

/** Makes a stamp of a picture that is at most 256 pixels wide and high. */
export function stampOf({ width, height, data }: ImageData): Stamp {
  const pixels = new Uint32Array(data.buffer);
  const shown = [...pixels.keys()].filter(index => opacityOf(pixels[index] ?? 0) > 0);
  return {
    width,
    height,
    xs: Uint8Array.from(shown, index => index % width),
    ys: Uint8Array.from(shown, index => Math.floor(index / width)),
    colours: Uint32Array.from(shown, index => pixels[index] ?? 0),
  };
}

/**
 * Thousands of small pictures, written into memory and brought onto a canvas at once, which costs a fraction of as many
 * calls to draw an image. Positions are in pixels of the screen.
 */
export class DotRaster {
  private readonly image: ImageData;
  private readonly pixels: Uint32Array;
  /** The rows that hold anything, from the first up to, not including, the last. */
  private readonly rows: { from: number; to: number };

  constructor(width: number, height: number) {
    this.image = new ImageData(width, height);
    this.pixels = new Uint32Array(this.image.data.buffer);
    this.rows = { from: height, to: 0 };
  }

  /** Whether it fits a canvas of this size. */
  hasSize(width: number, height: number): boolean {
    return this.image.width === width && this.image.height === height;
  }

  /** Copies a picture, over what is there; what lies outside is cut off. `opacity` is 0 to 1. */
  stamp({ width, height, xs, ys, colours }: Stamp, left: number, top: number, opacity: number): void {
    const { pixels, rows } = this;
    const { width: across, height: down } = this.image;
    if (left <= -width || top <= -height || left >= across || top >= down) return;
    rows.from = Math.max(0, Math.min(rows.from, top));
    rows.to = Math.min(down, Math.max(rows.to, top + height));
    for (let index = 0; index < colours.length; index += 1) {
      const x = left + (xs[index] ?? 0);
      const y = top + (ys[index] ?? 0);
      if (x < 0 || x >= across || y < 0 || y >= down) continue;
      const at = y * across + x;
      pixels[at] = layOver(pixels[at] ?? 0, colours[index] ?? 0, opacity);
    }
  }

  /** Brings what was stamped onto the canvas, in the place of what stands in those rows, and begins anew. */
  show(context: CanvasRenderingContext2D): void {
    const { rows, image } = this;
    const height = rows.to - rows.from;
    if (height > 0) context.putImageData(image, 0, 0, 0, rows.from, image.width, height);
    this.pixels.fill(0, rows.from * image.width, rows.to * image.width);
    rows.from = image.height;
    rows.to = 0;
  }
}

const opacityOf = (colour: number) => colour >>> 24;

/** A colour over another one, as a canvas does it. */
function layOver(below: number, above: number, opacity: number): number {
  const alpha = Math.round(opacityOf(above) * opacity);
  if (alpha === 255) return above;
  if (below === 0) return ((alpha << 24) | (above & 0xff_ff_ff)) >>> 0;
  const rest = (opacityOf(below) * (255 - alpha)) / 255;
  const whole = alpha + rest;
  const mix = (shift: number) =>
    Math.round((((above >>> shift) & 255) * alpha + ((below >>> shift) & 255) * rest) / whole) << shift;
  return (mix(0) | mix(8) | mix(16) | (Math.round(whole) << 24)) >>> 0;
}
