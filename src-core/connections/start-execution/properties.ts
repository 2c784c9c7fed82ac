import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind start-execution. */
export const startExecutionProperties = {} as const satisfies PropertyTable;

/** Values of {@link startExecutionProperties} with defaults applied. */
export type StartExecutionValues = ValuesOf<typeof startExecutionProperties>;
