import { serviceOf } from '#core/catalog/services.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import { routeDesign } from '#core/drawing/design-routes.ts';
import { NODE_WIDTH } from '#core/drawing/geometry.ts';
import { type Appearance, PALETTES } from '#core/drawing/palette.ts';
import { pictureBox, renderSvg } from '#core/drawing/render-svg.ts';
import { shortenText } from '#core/drawing/text-width.ts';
import { type DotColours, KeyHues, readColours } from '../simulation/dots/dot-colours.ts';
import type { DotField } from '../simulation/dots/dot-field.ts';
import { drawDots } from '../simulation/dots/draw-dots.ts';
import { shortNumber, shownCounters } from '../simulation/nodes/counter-choice.ts';
import { formatClock } from '../simulation/run/pace.ts';
import type { Counters } from '../simulation/run/protocol.ts';

const LARGEST = { width: 960, height: 720 };
const FONT = '"Inter Variable", system-ui, sans-serif';
const FOOT = 26;
const MOST_COUNTERS = 2;

/** What one picture of the animation shows. */
export interface AnimationMoment {
  readonly field: DotField;
  readonly nowMillis: number;
  readonly counters: Counters;
}

/** Draws a run without the window: the exported picture of the design, live numbers in its cards, messages on its wires. */
export class AnimationScene {
  readonly canvas = document.createElement('canvas');
  private readonly hues = new KeyHues();
  private readonly colours: DotColours;
  readonly routes;
  private readonly box;
  private readonly scale: number;

  private constructor(
    private readonly graph: DesignGraph,
    private readonly appearance: Appearance,
    private readonly ground: HTMLImageElement,
    private readonly speedWords: string,
  ) {
    this.routes = routeDesign(graph);
    this.box = pictureBox(graph, this.routes);
    this.colours = readColours(document.documentElement);
    this.scale = Math.min(1, LARGEST.width / this.box.width, (LARGEST.height - FOOT) / this.box.height);
    this.canvas.width = Math.round(this.box.width * this.scale);
    this.canvas.height = Math.round(this.box.height * this.scale) + FOOT;
  }

  static async of(graph: DesignGraph, appearance: Appearance, speedWords: string): Promise<AnimationScene> {
    const ground = new Image();
    ground.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSvg(graph, appearance))}`;
    await ground.decode();
    return new AnimationScene(graph, appearance, ground, speedWords);
  }

  /** Draws a moment and gives its pixels, red, green, blue and alpha of each. */
  draw({ field, nowMillis, counters }: AnimationMoment): Uint8ClampedArray {
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('the browser has no canvas to draw on');
    const { width, height } = this.canvas;
    const palette = PALETTES[this.appearance];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = palette.canvas;
    context.fillRect(0, 0, width, height);
    context.drawImage(this.ground, 0, 0, width, height - FOOT);
    context.setTransform(this.scale, 0, 0, this.scale, -this.box.x * this.scale, -this.box.y * this.scale);
    this.drawCounters(context, counters);
    context.setTransform(1, 0, 0, 1, 0, 0);
    drawDots(context, {
      field,
      nowMillis,
      routes: this.routes.wires,
      transform: [-this.box.x * this.scale, -this.box.y * this.scale, this.scale],
      colours: this.colours,
      hues: this.hues,
      followed: undefined,
    });
    context.font = `12px ${FONT}`;
    context.textBaseline = 'middle';
    context.fillStyle = palette.textQuiet;
    context.fillText(`${this.graph.name} · ${formatClock(nowMillis)} · ${this.speedWords}`, 16, height - FOOT / 2 - 4);
    return context.getImageData(0, 0, width, height).data;
  }

  /** The second line of each card gives its live numbers in place of its settings. */
  private drawCounters(context: CanvasRenderingContext2D, counters: Counters): void {
    const palette = PALETTES[this.appearance];
    context.font = `11px ${FONT}`;
    context.textBaseline = 'alphabetic';
    for (const { id, type, position } of this.graph.resources) {
      const numbers = counters[id] ?? {};
      const views = shownCounters(serviceOf(type).inspector.counters, numbers);
      const told = views.filter(view => (numbers[view.key] ?? 0) > 0).slice(0, MOST_COUNTERS);
      const words = (told.length > 0 ? told : views.slice(0, 1))
        .map(view => `${shortNumber(numbers[view.key] ?? 0)} ${view.label.toLowerCase()}`)
        .join(' · ');
      context.fillStyle = palette.card;
      context.fillRect(position.x + 62, position.y + 35, NODE_WIDTH - 66, 16);
      context.fillStyle = palette.textQuiet;
      context.fillText(shortenText(words, NODE_WIDTH - 72, 11), position.x + 64, position.y + 46);
    }
  }
}
