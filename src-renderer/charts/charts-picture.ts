import type { Chart } from './chart-catalogue.ts';
import { lineHue } from './chart-options.ts';

const GAP = 16;
const HEAD = 40;
const COLUMNS = 2;

/** All charts on one picture, with titles and legends, as they look now. */
export function drawChartsPicture(
  charts: readonly Chart[],
  canvases: ReadonlyMap<string, HTMLCanvasElement>,
): HTMLCanvasElement {
  const drawn = charts.flatMap(chart => {
    const canvas = canvases.get(chart.id);
    return canvas === undefined ? [] : [{ chart, canvas }];
  });
  const ratio = window.devicePixelRatio;
  const width = Math.max(1, ...drawn.map(({ canvas }) => canvas.width / ratio));
  const height = Math.max(1, ...drawn.map(({ canvas }) => canvas.height / ratio)) + HEAD;
  const columns = Math.min(COLUMNS, drawn.length);
  const rows = Math.ceil(drawn.length / COLUMNS);
  const picture = document.createElement('canvas');
  picture.width = (columns * (width + GAP) + GAP) * ratio;
  picture.height = (rows * (height + GAP) + GAP) * ratio;
  const context = picture.getContext('2d');
  if (context === null) return picture;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  context.scale(ratio, ratio);
  context.fillStyle = colour('--panel');
  context.fillRect(0, 0, picture.width, picture.height);
  for (const [index, { chart, canvas }] of drawn.entries()) {
    const x = GAP + (index % COLUMNS) * (width + GAP);
    const y = GAP + Math.floor(index / COLUMNS) * (height + GAP);
    drawHead(context, chart, x, y, colour);
    context.drawImage(canvas, x, y + HEAD, canvas.width / ratio, canvas.height / ratio);
  }
  return picture;
}

function drawHead(
  context: CanvasRenderingContext2D,
  chart: Chart,
  x: number,
  y: number,
  colour: (name: string) => string,
): void {
  context.textBaseline = 'alphabetic';
  context.font = '600 13px "Inter Variable", system-ui, sans-serif';
  context.fillStyle = colour('--text');
  context.fillText(`${chart.title} (${chart.unit})`, x, y + 14);
  context.font = '11px "Inter Variable", system-ui, sans-serif';
  let at = x;
  for (const line of chart.lines) {
    context.fillStyle = colour(lineHue(line.hue));
    context.fillRect(at, y + 25, 8, 3);
    context.fillStyle = colour('--text-soft');
    context.fillText(line.label, at + 12, y + 30);
    at += 24 + context.measureText(line.label).width;
  }
}
