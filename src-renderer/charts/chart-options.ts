import type uPlot from 'uplot';
import { formatClockShort } from '../simulation/run/pace.ts';
import type { ChartLine } from './chart-catalogue.ts';

const HUES = ['--accent', '--compute', '--storage', '--integration', '--analytics', '--info', '--management', '--good'];

const MONEY = 'US$';

/** Units that are counted, not measured: their axis has no halves. */
const WHOLE = new Set(['messages', 'running']);
const WHOLE_STEPS = [1, 2, 5]
  .flatMap(step => [0, 1, 2, 3, 4, 5, 6, 7].map(power => step * 10 ** power))
  .toSorted((a, b) => a - b);

/** Round times, seconds; the axis does not show less. */
const TIME_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400, 604_800, 2_592_000,
];

/** The variable of the look that a line is drawn in. */
export function lineHue(index: number): string {
  return HUES[index % HUES.length] ?? '--accent';
}

interface ChartLook {
  readonly lines: readonly Pick<ChartLine, 'label' | 'hue'>[];
  readonly unit: string;
  readonly element: HTMLElement;
  readonly onCursor: (index: number | null | undefined) => void;
  /** The moment that the run shows, seconds: a line stands there. */
  readonly nowSeconds: () => number;
}

/** How a chart looks: thin lines, a quiet grid, the colours of the look that is on. */
export function chartOptions({ lines, unit, element, onCursor, nowSeconds }: ChartLook): uPlot.Options {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = '11px "Inter Variable", system-ui, sans-serif';
  const grid = { stroke: colour('--line'), width: 1 };
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [6, 8, 0, 0],
    legend: { show: false },
    cursor: { sync: { key: 'run' }, drag: { x: false, y: false }, points: { size: 6 } },
    scales: { x: { time: false }, y: { range: (_plot, _least, most) => [0, topOf(unit, most)] } },
    axes: [
      {
        stroke: colour('--text-faint'),
        font,
        grid: { show: false },
        ticks: { show: false },
        size: 22,
        gap: 4,
        incrs: TIME_STEPS,
        values: (_plot, splits) => splits.map(seconds => formatClockShort(seconds * 1000)),
      },
      {
        stroke: colour('--text-faint'),
        font,
        grid,
        ticks: { show: false },
        size: unit === MONEY ? 56 : 40,
        gap: 4,
        space: 24,
        ...(WHOLE.has(unit) ? { incrs: WHOLE_STEPS } : {}),
        values: (_plot, splits) => splits.map(axisNumber),
      },
    ],
    series: [
      {},
      ...lines.map(({ label, hue }) => ({
        label,
        stroke: colour(lineHue(hue)),
        width: 1.5,
        points: { show: false },
        ...(hue >= HUES.length ? { dash: [5, 3] } : {}),
      })),
    ],
    hooks: {
      setCursor: [plot => onCursor(plot.cursor.idx)],
      draw: [plot => drawMoment(plot, nowSeconds(), colour('--accent'))],
    },
  };
}

/** Money starts at parts of a cent; of everything else, less than one is as good as nothing. */
function topOf(unit: string, most: number): number {
  if (unit !== MONEY) return Math.max(1, most * 1.1);
  return most > 0 ? most * 1.1 : 1;
}

function drawMoment({ ctx, bbox, scales, valToPos }: uPlot, seconds: number, colour: string): void {
  const { min, max } = scales['x'] ?? {};
  if (typeof min !== 'number' || typeof max !== 'number' || seconds < min || seconds >= max) return;
  const x = Math.round(valToPos(seconds, 'x', true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = window.devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}

/** A number with the digits that matter: 1,234 · 12.5 · 0.025 · 0.000012. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 10_000) return `${(value / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })}k`;
  if (size > 0 && size < 0.01) {
    return value.toLocaleString('en-US', { maximumSignificantDigits: 2, maximumFractionDigits: 8 });
  }
  return value.toLocaleString('en-US', { maximumFractionDigits: size >= 100 ? 0 : size >= 1 ? 1 : 3 });
}
