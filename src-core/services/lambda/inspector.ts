import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { LambdaValues } from './properties.ts';

/** Palette entries of Lambda function. */
export const lambdaPalette: readonly PaletteEntry[] = [
  { label: 'Lambda function', name: 'lambda', description: '', keywords: [], properties: {} },
];

/** Ports of Lambda function. */
export const lambdaPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How Lambda function shows itself. */
export const lambdaInspector: ServiceInspector<LambdaValues> = { groups: [], summary: () => '', counters: [] };
