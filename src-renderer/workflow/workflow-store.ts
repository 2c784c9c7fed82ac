import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { DefinitionFormat } from '#core/states-language/definition-source.ts';
import { type DefinitionPath, pathKey } from '#core/workflow/state-path.ts';
import { useDesign } from '../state/design-store.ts';

/** What of a workflow is shown: the drawing, the code, or one beside the other. */
export type WorkflowMode = 'drawing' | 'both' | 'code';

interface WorkflowState {
  /** The state machine whose workflow is open in place of the canvas. */
  readonly machineId: string | undefined;
  /** Keys of the selected states; see `pathKey`. */
  readonly selection: readonly string[];
  /** The state whose name is being typed. */
  readonly renaming: string | undefined;
  /** What is to be chosen from the palette for: a way (its path's key), or behind the selection. */
  readonly adding: { readonly way: string | undefined } | undefined;
  readonly mode: WorkflowMode;
  readonly format: DefinitionFormat;
  /** Where the text of the code stops being JSON or YAML, in words; undefined while it is whole. */
  readonly codeMistake: string | undefined;
  /** The execution whose steps are shown. */
  readonly execution: string | undefined;
  open(machineId: string): void;
  close(): void;
  select(paths: readonly DefinitionPath[]): void;
  setMode(mode: WorkflowMode): void;
  setFormat(format: DefinitionFormat): void;
}

const NOTHING = {
  selection: [],
  renaming: undefined,
  adding: undefined,
  codeMistake: undefined,
  execution: undefined,
};

export const useWorkflow = create<WorkflowState>()(
  persist(
    (set, get) => ({
      ...NOTHING,
      machineId: undefined,
      mode: 'drawing',
      format: 'json',
      open: machineId => {
        // What is selected on the canvas must not answer to the keys of the workflow.
        useDesign.getState().select([]);
        set({ ...NOTHING, machineId });
      },
      close: () => {
        const { machineId } = get();
        set({ ...NOTHING, machineId: undefined });
        if (machineId !== undefined) useDesign.getState().select([machineId]);
      },
      select: paths => {
        const keys = paths.map(pathKey);
        const { selection } = get();
        if (keys.length !== selection.length || keys.some((key, index) => key !== selection[index])) {
          set({ selection: keys, renaming: undefined });
        }
      },
      setMode: mode => set({ mode }),
      setFormat: format => set({ format }),
    }),
    { name: 'eventloom.workflow', partialize: ({ mode, format }) => ({ mode, format }) },
  ),
);

useDesign.subscribe((state, before) => {
  const { machineId } = useWorkflow.getState();
  if (machineId === undefined) return;
  // A design that is opened, or in which the machine is no more, has no such workflow to show.
  const isThere = state.history.present.resources.some(({ id }) => id === machineId);
  // Something else of the canvas is to be seen: a problem that was clicked, a resource that was added.
  const isElsewhere = state.selection !== before.selection && state.selection.size > 0;
  if (state.openCount !== before.openCount || !isThere || isElsewhere) {
    useWorkflow.setState({ ...NOTHING, machineId: undefined });
  }
});
