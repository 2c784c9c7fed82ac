import type { Chart } from './chart-catalogue.ts';

/**
 * Charts as CSV (RFC 4180): one row a sample, its chart and line beside it, so that every spreadsheet can pivot it and
 * charts with times of their own fit into one file.
 */
export function chartsToCsv(charts: readonly Chart[]): string {
  const rows = charts.flatMap(chart =>
    chart.lines.flatMap(line =>
      line.values.map((value, index) => [
        formatSample(chart.times[index] ?? 0),
        chart.title,
        chart.unit,
        line.label,
        formatSample(value),
      ]),
    ),
  );
  const lines = [['time_seconds', 'chart', 'unit', 'line', 'value'], ...rows];
  return lines.map(cells => `${cells.map(quote).join(',')}\r\n`).join('');
}

function formatSample(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

// A text that a spreadsheet would run as a formula is made plain text.
function quote(cell: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(cell);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
