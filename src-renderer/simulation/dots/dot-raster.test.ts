import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DotRaster, type Stamp, stampOf } from './dot-raster.ts';

const RED = 0xff_00_00_ff;
const BLUE = 0xff_ff_00_00;
const HALF_RED = 0x80_00_00_ff;

/** Image data as a browser has them. */
class Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(width * height * 4);
  }
}

beforeEach(() => vi.stubGlobal('ImageData', Pixels));
afterEach(() => vi.unstubAllGlobals());

describe('a raster of dots', () => {
  it('brings what was stamped onto the canvas, in the rows that hold something', () => {
    const raster = new DotRaster(4, 6);
    raster.stamp(square(RED), 1, 2, 1);
    expect(shown(raster)).toEqual({
      rows: [2, 2],
      pixels: ['....', '....', '.##.', '.##.', '....', '....'],
    });
  });

  it('begins anew with each picture', () => {
    const raster = new DotRaster(2, 4);
    raster.stamp(square(RED), 0, 0, 1);
    shown(raster);
    raster.stamp(square(RED), 0, 2, 1);
    expect(shown(raster)).toEqual({ rows: [2, 2], pixels: ['..', '..', '##', '##'] });
    expect(shown(raster)).toBeUndefined();
  });

  it.each([
    [-1, -1, ['#..', '...', '...']],
    [2, 2, ['...', '...', '..#']],
    [2, -1, ['..#', '...', '...']],
    [-2, 0, undefined],
    [3, 0, undefined],
    [0, 3, undefined],
  ])('cuts off what lies outside, at %d, %d', (left, top, pixels) => {
    const raster = new DotRaster(3, 3);
    raster.stamp(square(RED), left, top, 1);
    expect(shown(raster)?.pixels).toEqual(pixels);
  });

  it('lays one dot over another, as much as it is opaque', () => {
    const raster = new DotRaster(1, 1);
    raster.stamp(square(BLUE), 0, 0, 1);
    raster.stamp(square(HALF_RED), 0, 0, 1);
    expect(colourIn(raster)).toEqual([128, 0, 127, 255]);
  });

  it('lets a dot step back', () => {
    const raster = new DotRaster(1, 1);
    raster.stamp(square(RED), 0, 0, 0.4);
    expect(colourIn(raster)).toEqual([255, 0, 0, 102]);
  });
});

describe('stampOf', () => {
  it('leaves out what cannot be seen', () => {
    const picture = new Pixels(2, 2) as unknown as ImageData;
    new Uint32Array(picture.data.buffer)[3] = RED;
    const { width, height, xs, ys, colours } = stampOf(picture);
    expect({ width, height, xs: [...xs], ys: [...ys], colours: [...colours] }).toEqual({
      width: 2,
      height: 2,
      xs: [1],
      ys: [1],
      colours: [RED],
    });
  });
});

function square(colour: number): Stamp {
  return {
    width: 2,
    height: 2,
    xs: Uint8Array.of(0, 1, 0, 1),
    ys: Uint8Array.of(0, 0, 1, 1),
    colours: Uint32Array.of(colour, colour, colour, colour),
  };
}

interface Shown {
  readonly image: ImageData;
  readonly from: number;
  readonly height: number;
}

function show(raster: DotRaster): Shown | undefined {
  let seen: Shown | undefined;
  const putImageData = (
    image: ImageData,
    _x: number,
    _y: number,
    _left: number,
    from: number,
    _w: number,
    h: number,
  ) => {
    seen = { image: { ...image, data: image.data.slice() } as ImageData, from, height: h };
  };
  raster.show({ putImageData } as unknown as CanvasRenderingContext2D);
  return seen;
}

function shown(raster: DotRaster) {
  const seen = show(raster);
  if (seen === undefined) return undefined;
  const { image, from, height } = seen;
  const filled = [...new Uint32Array(image.data.buffer)].map(colour => (colour === 0 ? '.' : '#')).join('');
  const pixels = filled.match(new RegExp(`.{${image.width}}`, 'g'));
  return { rows: [from, height], pixels };
}

function colourIn(raster: DotRaster): readonly number[] {
  return [...(show(raster)?.image.data ?? [])];
}
