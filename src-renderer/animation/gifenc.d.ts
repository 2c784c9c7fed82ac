declare module 'gifenc' {
  /** Colours of a picture, each as its red, green and blue. */
  type GifPalette = readonly (readonly [number, number, number])[];
  interface GifFrame {
    readonly palette: GifPalette;
    /** How long it is shown, milliseconds. */
    readonly delay: number;
  }
  export function GIFEncoder(): {
    writeFrame(pixels: Uint8Array, width: number, height: number, frame: GifFrame): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
  export function quantize(rgba: Uint8ClampedArray, colours: number): GifPalette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: GifPalette): Uint8Array;
}
