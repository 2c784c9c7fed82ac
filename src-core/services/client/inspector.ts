import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { ClientValues } from './properties.ts';

/** Palette entries of Client. */
export const clientPalette: readonly PaletteEntry[] = [
  { label: 'Client', name: 'client', description: '', keywords: [], properties: {} },
];

/** Ports of Client. */
export const clientPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How Client shows itself. */
export const clientInspector: ServiceInspector<ClientValues> = { groups: [], summary: () => '', counters: [] };
