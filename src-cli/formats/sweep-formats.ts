import type { Json } from '#core/shared/json.ts';
import { formatDollars, formatNumber } from '#core/shared/units.ts';
import { type RunSummary, SUMMARY_MEASURES } from '#core/simulation/run-summary.ts';
import type { SweptPoint, Variation } from '#core/simulation/sweep.ts';

/** A sweep that has been run. */
export interface Sweep {
  readonly design: string;
  readonly scenario: string;
  readonly seed: number;
  readonly forSeconds: number;
  readonly variations: readonly Variation[];
  readonly points: readonly SweptPoint[];
}

/** One of the numbers of a {@link RunSummary}. */
export type Measure = keyof RunSummary;

const HEADINGS: Readonly<Record<Measure, string>> = {
  messages: 'messages',
  deadLetters: 'dead letters',
  duplicates: 'duplicates',
  p50Seconds: 'p50 s',
  p95Seconds: 'p95 s',
  p99Seconds: 'p99 s',
  throughputPerSecond: 'per second',
  lost: 'lost',
  costPerMonth: 'cost a month',
};

function inWords(measure: Measure, value: number): string {
  return measure === 'costPerMonth' ? formatDollars(value) : formatNumber(value);
}

/** A table for a person. */
export function sweepAsText({ design, scenario, seed, variations, points }: Sweep): string {
  const head = [...variations.map(nameOf), ...SUMMARY_MEASURES.map(measure => HEADINGS[measure])];
  const rows = points.map(({ values, summary }) => [
    ...values.map(show),
    ...SUMMARY_MEASURES.map(measure => inWords(measure, summary[measure])),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  return `${design}: "${scenario}", seed ${seed}\n\n${[head, ...rows].map(line).join('\n')}\n`;
}

/** Comma-separated values with a heading line; texts with commas or quotes are quoted. */
export function sweepAsCsv({ variations, points }: Sweep): string {
  const head = ['point', ...variations.map(nameOf), ...SUMMARY_MEASURES];
  const rows = points.map(({ number, values, summary }) => [
    String(number),
    ...values.map(show),
    ...SUMMARY_MEASURES.map(measure => String(summary[measure])),
  ]);
  return `${[head, ...rows].map(row => row.map(quote).join(',')).join('\n')}\n`;
}

/** Plain JSON. */
export function sweepAsJson({ points, variations, ...rest }: Sweep): string {
  const named = points.map(({ number, values, summary }) => ({
    point: number,
    settings: Object.fromEntries(variations.map((variation, index) => [nameOf(variation), values[index] ?? null])),
    ...summary,
  }));
  const vary = variations.map(({ element, property, values }) => ({ element, property, values }));
  return `${JSON.stringify({ ...rest, vary, points: named }, null, 2)}\n`;
}

const CELL = { width: 96, height: 36 };
const MARGIN = { left: 150, top: 84 };
const FONT = 'font-family="system-ui, sans-serif" font-size="12"';

/** A picture of two variations: the first downwards, the second across, darker where the measure is higher. */
export function sweepAsHeatMap(sweep: Sweep, measure: Measure): string {
  const [down, across] = sweep.variations;
  if (down === undefined || across === undefined) return '';
  const values = sweep.points.map(point => point.summary[measure]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const width = MARGIN.left + across.values.length * CELL.width + 16;
  const height = MARGIN.top + down.values.length * CELL.height + 16;
  const cells = sweep.points.map(({ number, summary }) => {
    const row = Math.floor(number / across.values.length);
    const column = number % across.values.length;
    return cell(
      row,
      column,
      inWords(measure, summary[measure]),
      most === least ? 0 : (summary[measure] - least) / (most - least),
    );
  });
  const rows = down.values.map((value, row) => label(MARGIN.left - 8, rowMiddle(row), show(value), 'end'));
  const columns = across.values.map((value, column) =>
    label(MARGIN.left + (column + 0.5) * CELL.width, MARGIN.top - 10, show(value), 'middle'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT}>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    label(16, 24, `${sweep.design}: ${HEADINGS[measure]}`, 'start'),
    label(16, 44, `down: ${nameOf(down)}, across: ${nameOf(across)}`, 'start'),
    ...rows,
    ...columns,
    ...cells,
    '</svg>',
    '',
  ].join('\n');
}

function rowMiddle(row: number): number {
  return MARGIN.top + row * CELL.height + CELL.height / 2 + 4;
}

function cell(row: number, column: number, words: string, share: number): string {
  const x = MARGIN.left + column * CELL.width;
  const y = MARGIN.top + row * CELL.height;
  const lightness = Math.round(96 - share * 62);
  const ink = lightness < 60 ? '#ffffff' : '#1a1a1a';
  return [
    `<rect x="${x}" y="${y}" width="${CELL.width - 2}" height="${CELL.height - 2}" rx="3" fill="hsl(212 68% ${lightness}%)"/>`,
    `<text x="${x + CELL.width / 2 - 1}" y="${rowMiddle(row)}" text-anchor="middle" fill="${ink}">${words}</text>`,
  ].join('\n');
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#1a1a1a">${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function nameOf({ element, property }: Variation): string {
  return `${element}.${property}`;
}

function show(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
