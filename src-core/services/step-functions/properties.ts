import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of Step Functions state machine. */
export const stepFunctionsProperties = {} as const satisfies PropertyTable;

/** Values of {@link stepFunctionsProperties} with defaults applied. */
export type StepFunctionsValues = ValuesOf<typeof stepFunctionsProperties>;
