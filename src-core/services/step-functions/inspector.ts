import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import type { StepFunctionsValues } from './properties.ts';

/** Palette entries of Step Functions state machine. */
export const stepFunctionsPalette: readonly PaletteEntry[] = [
  { label: 'Step Functions state machine', name: 'step-functions', description: '', keywords: [], properties: {} },
];

/** Ports of Step Functions state machine. */
export const stepFunctionsPorts: Service['ports'] = { inputs: [], outputs: [] };

/** How Step Functions state machine shows itself. */
export const stepFunctionsInspector: ServiceInspector<StepFunctionsValues> = {
  groups: [],
  summary: () => '',
  counters: [],
};
