import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { EndpointValues } from './properties.ts';

/** Palette entries of Endpoint. */
export const endpointPalette: readonly PaletteEntry[] = [
  { label: 'Endpoint', name: 'endpoint', description: '', keywords: [], properties: {} },
];

/** Ports of Endpoint. */
export const endpointPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How Endpoint shows itself. */
export const endpointInspector: ServiceInspector<EndpointValues> = { groups: [], summary: () => '', counters: [] };
