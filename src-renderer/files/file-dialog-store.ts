import { create } from 'zustand';
import type { ParseProblem } from '#core/document/parse-problem.ts';

export type UnsavedAnswer = 'save' | 'discard' | 'cancel';

/** A file that could not be opened, and why, line by line. */
export interface BrokenFile {
  readonly name: string;
  readonly problems: readonly ParseProblem[];
}

interface FileDialogState {
  /** Set while the person is asked what to do with unsaved changes. */
  readonly unsavedQuestion: { readonly doing: string; answer(answer: UnsavedAnswer): void } | undefined;
  readonly brokenFile: BrokenFile | undefined;
  askUnsaved(doing: string): Promise<UnsavedAnswer>;
  showBrokenFile(file: BrokenFile): void;
  closeBrokenFile(): void;
}

export const useFileDialogs = create<FileDialogState>()((set, get) => ({
  unsavedQuestion: undefined,
  brokenFile: undefined,
  askUnsaved: doing => {
    get().unsavedQuestion?.answer('cancel');
    return new Promise(resolve => {
      const answer = (given: UnsavedAnswer) => {
        set({ unsavedQuestion: undefined });
        resolve(given);
      };
      set({ unsavedQuestion: { doing, answer } });
    });
  },
  showBrokenFile: brokenFile => set({ brokenFile }),
  closeBrokenFile: () => set({ brokenFile: undefined }),
}));
