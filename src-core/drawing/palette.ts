import type { Category } from '../contract/service.ts';

/** The look of a drawing. */
export type Appearance = 'light' | 'dark';

/** The colours of one appearance, as CSS colours. */
export interface Palette {
  readonly canvas: string;
  readonly card: string;
  readonly cardEdge: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly wire: string;
  readonly chip: string;
  /** The hue of each AWS category, as AWS users know them. */
  readonly category: Readonly<Record<Category, string>>;
}

/** Colours of both appearances; text and wires reach AA contrast on the canvas and the card. */
export const PALETTES: Readonly<Record<Appearance, Palette>> = {
  light: {
    canvas: '#f8f9fb',
    card: '#ffffff',
    cardEdge: '#d9dee7',
    text: '#1b2330',
    textQuiet: '#5b6678',
    wire: '#77839a',
    chip: '#eef1f6',
    category: {
      compute: '#c75b12',
      integration: '#c42a6d',
      analytics: '#7a42d1',
      storage: '#3f7d20',
      database: '#2f5fc4',
      management: '#b0317f',
      outside: '#5b6678',
    },
  },
  dark: {
    canvas: '#12161d',
    card: '#1b212b',
    cardEdge: '#313a49',
    text: '#e8ecf3',
    textQuiet: '#9aa6b8',
    wire: '#8592a8',
    chip: '#262e3b',
    category: {
      compute: '#f09a5c',
      integration: '#f07cac',
      analytics: '#b08bf5',
      storage: '#86c465',
      database: '#85acf7',
      management: '#e884c2',
      outside: '#9aa6b8',
    },
  },
};
