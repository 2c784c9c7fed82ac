import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { SqsValues } from './properties.ts';

/** Palette entries of SQS queue. */
export const sqsPalette: readonly PaletteEntry[] = [
  { label: 'SQS queue', name: 'sqs', description: '', keywords: [], properties: {} },
];

/** Ports of SQS queue. */
export const sqsPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How SQS queue shows itself. */
export const sqsInspector: ServiceInspector<SqsValues> = { groups: [], summary: () => '', counters: [] };
