import { renderSvg } from '#core/drawing/render-svg.ts';
import { notifyDone, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { fileName } from './file-name.ts';

/** Writes the picture of the design as SVG. */
export async function exportPicture(): Promise<void> {
  const document = useDesign.getState().history.present;
  const text = renderSvg(graphOf(document));
  const written = await host.exportFile({ suggestedName: `${fileName(document.name)}.svg`, text, format: 'svg' });
  const file = valueOrNotify('The picture was not exported', written);
  if (file) notifyDone(`Exported ${file.name}`);
}
