import type { PropertyTable, ValuesOf } from '../../contract/property.ts';

/** Properties of Client. */
export const clientProperties = {} as const satisfies PropertyTable;

/** Values of {@link clientProperties} with defaults applied. */
export type ClientValues = ValuesOf<typeof clientProperties>;
