import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { FindingPlace } from '#core/contract/rule.ts';
import type { WireStart } from './mode-machine.ts';

/** The tabs of the dock, in their order. */
export const DOCK_TABS = ['problems', 'timeline', 'charts', 'messages', 'compare', 'template'] as const;
export type DockTab = (typeof DOCK_TABS)[number];

/** What a design can be written as, beside its own file and its picture. */
export type ExportKind = 'cloudformation' | 'sam' | `asl:${string}`;

export type DialogName =
  | 'gallery'
  | 'shortcuts'
  | 'find'
  | 'connect'
  | 'export'
  | 'about'
  | 'animation'
  | 'run-until'
  | 'trace';

/** A field that is to be shown and focused; `at` makes asking twice work. */
export interface FieldTarget {
  readonly element: string;
  readonly path: string;
  readonly at: number;
}

/** A place of the template that is to be shown: an element, or what a finding speaks of. */
export interface TemplateTarget {
  readonly place: FindingPlace;
  /** The cursor has not been put there yet. */
  readonly isNew: boolean;
}

interface PanelSizes {
  readonly palette: number;
  readonly inspector: number;
  readonly dock: number;
}

export interface ViewState {
  readonly sizes: PanelSizes;
  readonly isPaletteOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isDockOpen: boolean;
  readonly isMinimapShown: boolean;
  readonly dockTab: DockTab;
  readonly templateFormat: 'yaml' | 'json';
  /** What the tab Template shows: a template, or the definition of a state machine by its id. */
  readonly exportKind: ExportKind;
  readonly dialog: DialogName | undefined;
  /** Where the wire of the dialog "connect" starts. */
  readonly connectFrom: WireStart | undefined;
  readonly fieldTarget: FieldTarget | undefined;
  readonly templateTarget: TemplateTarget | undefined;
  resize(panel: keyof PanelSizes, size: number): void;
  togglePalette(): void;
  toggleInspector(): void;
  toggleMinimap(): void;
  toggleDock(): void;
  showDock(tab: DockTab): void;
  setTemplateFormat(format: 'yaml' | 'json'): void;
  setExportKind(kind: ExportKind): void;
  openDialog(dialog: DialogName): void;
  openConnect(from: WireStart): void;
  closeDialog(): void;
  focusField(element: string, path: string): void;
  /** Opens the template at an element, or at what a finding speaks of. */
  showInTemplate(place: FindingPlace): void;
  /** The cursor stands where it was to be put. */
  arriveInTemplate(): void;
}

const LIMITS: Readonly<Record<keyof PanelSizes, readonly [number, number]>> = {
  palette: [176, 320],
  inspector: [260, 480],
  dock: [140, 560],
};

export const useView = create<ViewState>()(
  persist(
    (set, get) => ({
      sizes: { palette: 208, inspector: 300, dock: 240 },
      isPaletteOpen: true,
      isInspectorOpen: true,
      isDockOpen: false,
      isMinimapShown: true,
      dockTab: 'problems',
      templateFormat: 'yaml',
      exportKind: 'cloudformation',
      dialog: undefined,
      connectFrom: undefined,
      fieldTarget: undefined,
      templateTarget: undefined,
      resize: (panel, size) => {
        const [smallest, largest] = LIMITS[panel];
        set({ sizes: { ...get().sizes, [panel]: Math.round(Math.min(largest, Math.max(smallest, size))) } });
      },
      togglePalette: () => set({ isPaletteOpen: !get().isPaletteOpen }),
      toggleInspector: () => set({ isInspectorOpen: !get().isInspectorOpen }),
      toggleMinimap: () => set({ isMinimapShown: !get().isMinimapShown }),
      toggleDock: () => set({ isDockOpen: !get().isDockOpen }),
      showDock: dockTab => set({ dockTab, isDockOpen: true }),
      setTemplateFormat: templateFormat => set({ templateFormat }),
      setExportKind: exportKind => set({ exportKind }),
      openDialog: dialog => set({ dialog }),
      openConnect: connectFrom => set({ dialog: 'connect', connectFrom }),
      closeDialog: () => set({ dialog: undefined }),
      focusField: (element, path) =>
        set({ isInspectorOpen: true, fieldTarget: { element, path, at: (get().fieldTarget?.at ?? 0) + 1 } }),
      showInTemplate: place => set({ dockTab: 'template', isDockOpen: true, templateTarget: { place, isNew: true } }),
      arriveInTemplate: () => {
        const target = get().templateTarget;
        if (target?.isNew === true) set({ templateTarget: { ...target, isNew: false } });
      },
    }),
    {
      name: 'eventloom.view',
      partialize: state => ({
        sizes: state.sizes,
        isPaletteOpen: state.isPaletteOpen,
        isInspectorOpen: state.isInspectorOpen,
        isDockOpen: state.isDockOpen,
        isMinimapShown: state.isMinimapShown,
        dockTab: state.dockTab,
        templateFormat: state.templateFormat,
      }),
    },
  ),
);
