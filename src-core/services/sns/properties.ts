import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of SNS topic. */
export const snsProperties = {} as const satisfies PropertyTable;

/** Values of {@link snsProperties} with defaults applied. */
export type SnsValues = ValuesOf<typeof snsProperties>;
