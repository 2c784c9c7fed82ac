import { create } from 'zustand';
import type { OpenedFile } from '#core/host/host-api.ts';
import { valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';

interface ComparisonState {
  /** The file that the export is compared with; undefined: it is shown as it is. */
  readonly file: OpenedFile | undefined;
  /** Which of the designs that were opened it is about; see `openCount` of the design. */
  readonly openCount: number;
  end(): void;
}

/** What the tab Template compares with. */
export const useComparison = create<ComparisonState>()(set => ({
  file: undefined,
  openCount: 0,
  end: () => set({ file: undefined }),
}));

/** Asks for a file and shows how it would change if it became what is exported. */
export async function compareWithFile(): Promise<void> {
  const file = valueOrNotify('The file was not opened', await host.openTemplate({}));
  if (!file) return;
  // A file is compared with an export that is written the same way.
  useView.getState().setTemplateFormat(/^\uFEFF?\s*[{[]/.test(file.text) ? 'json' : 'yaml');
  useComparison.setState({ file, openCount: useDesign.getState().openCount });
  useView.getState().showDock('template');
}
