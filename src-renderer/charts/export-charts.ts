import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { fileName } from '../files/file-name.ts';
import { host } from '../host/host.ts';
import type { Chart } from './chart-catalogue.ts';
import { chartsToCsv } from './charts-csv.ts';
import { drawChartsPicture } from './charts-picture.ts';

/** Writes the samples of the charts as CSV. */
export async function exportChartsTable(designName: string, charts: readonly Chart[]): Promise<void> {
  const suggestedName = `${fileName(designName)}-charts.csv`;
  await write('The table', host.exportFile({ suggestedName, text: chartsToCsv(charts), format: 'csv' }));
}

/** Writes the charts as they look now as PNG. */
export async function exportChartsPicture(
  designName: string,
  charts: readonly Chart[],
  canvases: ReadonlyMap<string, HTMLCanvasElement>,
): Promise<void> {
  const address = drawChartsPicture(charts, canvases).toDataURL('image/png');
  const text = address.slice(address.indexOf(',') + 1);
  if (text === '') {
    notifyError('The picture was not exported', 'The charts are too large for one picture; choose fewer resources.');
    return;
  }
  await write(
    'The picture',
    host.exportFile({ suggestedName: `${fileName(designName)}-charts.png`, text, format: 'png' }),
  );
}

async function write(what: string, written: ReturnType<typeof host.exportFile>): Promise<void> {
  const file = valueOrNotify(`${what} was not exported`, await written);
  if (file) notifyDone(`Exported ${file.name}`);
}
