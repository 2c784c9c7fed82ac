import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { KinesisValues } from './properties.ts';

/** Palette entries of Kinesis data stream. */
export const kinesisPalette: readonly PaletteEntry[] = [
  { label: 'Kinesis data stream', name: 'kinesis', description: '', keywords: [], properties: {} },
];

/** Ports of Kinesis data stream. */
export const kinesisPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How Kinesis data stream shows itself. */
export const kinesisInspector: ServiceInspector<KinesisValues> = { groups: [], summary: () => '', counters: [] };
