import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of a wire of kind redrive. */
export const redriveProperties = {} as const satisfies PropertyTable;

/** Values of {@link redriveProperties} with defaults applied. */
export type RedriveValues = ValuesOf<typeof redriveProperties>;
