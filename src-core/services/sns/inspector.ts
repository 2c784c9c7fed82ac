import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { SnsValues } from './properties.ts';

/** Palette entries of SNS topic. */
export const snsPalette: readonly PaletteEntry[] = [
  { label: 'SNS topic', name: 'sns', description: '', keywords: [], properties: {} },
];

/** Ports of SNS topic. */
export const snsPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How SNS topic shows itself. */
export const snsInspector: ServiceInspector<SnsValues> = { groups: [], summary: () => '', counters: [] };
